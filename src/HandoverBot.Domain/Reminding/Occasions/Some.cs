namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>The first lines of a list, and how many there are beside them.</summary>
internal static class Some
{
    private const int Shown = 8;

    public static IEnumerable<string> Of(IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length <= Shown ? all : [.. all[..Shown], $"and {all.Length - Shown} more: see them with /mybook"];
    }
}
