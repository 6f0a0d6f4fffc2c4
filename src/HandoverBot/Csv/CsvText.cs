using System.Globalization;
using System.Text;

namespace HandoverBot.Csv;

/// <summary>Text from a file that nobody has checked yet.</summary>
internal static class CsvText
{
    private const int LongestQuote = 60;

    /// <summary>In quotes for a message: shortened, and without anything that could act on a terminal.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text.Length > LongestQuote ? text[..LongestQuote] : text)
        {
            if (IsHidden(character))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                quoted.Append(character);
        }

        return quoted.Append(text.Length > LongestQuote ? "…\"" : "\"").ToString();
    }

    /// <summary>What keeps a value from being shown to people as it is; null for nothing.</summary>
    public static string? Hostility(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return "has characters that are not UTF-8; save the file as UTF-8";
        if (text.FirstOrDefault(IsHidden) is var hidden and not '\0')
            return $"has the invisible character U+{(int)hidden:X4}; delete it";
        if (text.Contains('\0', StringComparison.Ordinal))
            return "has the invisible character U+0000; delete it";
        if (text.StartsWith('='))
            return "begins with =, which a spreadsheet takes for a formula; write the value itself";
        return null;
    }

    /// <summary>Control characters, and those that turn the direction of the text around them.</summary>
    private static bool IsHidden(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
