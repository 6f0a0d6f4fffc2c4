using System.Globalization;

namespace HandoverBot.Domain.Policies;

/// <summary>Small pieces of the sentences people read.</summary>
internal static class Wording
{
    /// <summary>Such as "5 January 2025".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as "1 month" or "14 months".</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    public static string And(IEnumerable<string> words) => Join(words, "and");

    public static string Or(IEnumerable<string> words) => Join(words, "or");

    /// <summary>The words with a capital at the start and a full stop at the end.</summary>
    public static string Sentence(string words)
    {
        var text = words.Trim();
        if (text.Length == 0)
            return text;
        var start = char.ToUpperInvariant(text[0]) + text[1..];
        return start[^1] is '.' or '?' or '!' ? start : start + ".";
    }

    private static string Join(IEnumerable<string> words, string last)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }
}
