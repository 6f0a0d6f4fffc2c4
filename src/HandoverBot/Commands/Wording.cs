using System.Globalization;

namespace HandoverBot.Commands;

/// <summary>The turns of phrase that commands share.</summary>
internal static class Wording
{
    private const int MostNamed = 10;

    /// <summary>Such as "1 fault" or "3 faults".</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    /// <summary>Such as "5 January 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as "60 accounts: 58 new, 2 changed, 0 unchanged".</summary>
    public static string Summary(int total, string one, string several, int added, int changed, int unchanged) =>
        $"{total:N0} {(total == 1 ? one : several)}: {added:N0} new, {changed:N0} changed, {unchanged:N0} unchanged";

    /// <summary>Such as "acme, globex and 3 more are", the beginning of a sentence.</summary>
    public static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names];
        var named = string.Join(", ", all.Take(MostNamed));
        return all.Length switch
        {
            1 => $"{named} is",
            > MostNamed => $"{named} and {all.Length - MostNamed:N0} more are",
            _ => $"{named} are",
        };
    }
}
