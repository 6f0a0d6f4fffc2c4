namespace HandoverBot.Troubles;

/// <summary>Numbers of troubles in words. Beyond a hundred the exact number helps nobody.</summary>
internal static class Counted
{
    public const int Most = 100;

    /// <summary>Such as "1 account", "12 accounts" or "100 accounts or more".</summary>
    public static string Of(int count, string noun) => count switch
    {
        1 => $"1 {noun}",
        < Most => $"{count} {noun}s",
        _ => $"{Most} {noun}s or more",
    };
}
