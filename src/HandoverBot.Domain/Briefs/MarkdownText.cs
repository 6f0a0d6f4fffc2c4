using System.Collections.Frozen;
using System.Text;

using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Briefs;

/// <summary>Text that Markdown, and the HTML that may stand in it, shows as it was written.</summary>
internal static class MarkdownText
{
    private const string MeaningfulAnywhere = "\\`*_[]|~@";
    private const string MeaningfulFirst = "#+-=";

    private static readonly FrozenDictionary<char, string> Entities =
        new Dictionary<char, string> { ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;" }.ToFrozenDictionary();

    /// <summary>The lines that are not empty, each escaped.</summary>
    public static IEnumerable<string> Lines(string text) => text
        .ReplaceLineEndings("\n")
        .Split('\n')
        .Select(line => string.Concat(line.Where(letter => !char.IsControl(letter))).Trim())
        .Where(line => line.Length > 0)
        .Select(Line);

    /// <returns>Null where the address is none that a browser opens.</returns>
    public static string? Link(Uri address, string label) => WebLink.Is(address)
        ? $"[{string.Join(' ', Lines(label))}]({Destination(address)})"
        : null;

    // Angle brackets become %3C and %3E and spaces %20 by themselves.
    private static string Destination(Uri address) => address.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal);

    private static string Line(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Entities.TryGetValue(letter, out var entity))
                escaped.Append(entity);
            else if (Means(letter, escaped))
                escaped.Append('\\').Append(letter);
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>Whether a letter is more than itself where it would stand.</summary>
    private static bool Means(char letter, StringBuilder begun) =>
        MeaningfulAnywhere.Contains(letter, StringComparison.Ordinal)
        || (begun.Length == 0 && MeaningfulFirst.Contains(letter, StringComparison.Ordinal))
        || (letter is '.' or ')' && IsNumber(begun));

    /// <summary>A number and a full stop at the beginning of a line begin a list.</summary>
    private static bool IsNumber(StringBuilder begun)
    {
        for (var index = 0; index < begun.Length; index++)
        {
            if (!char.IsAsciiDigit(begun[index]))
                return false;
        }

        return begun.Length > 0;
    }
}
