using System.Text;

namespace HandoverBot.Crm.Updates;

/// <summary>Text for notes, with what people entered in it kept from acting as markup.</summary>
internal static class Markdown
{
    private const string Special = @"\`*_[]#|";

    public static string Escaped(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var character in (text ?? "").ReplaceLineEndings(" "))
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when Special.Contains(character, StringComparison.Ordinal) => $"\\{character}",
                _ => $"{character}",
            });
        }

        return escaped.ToString();
    }

    public static string Link(Uri address) => $"[{Escaped(address.AbsoluteUri)}]({address.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    /// <summary>One below the other, leaving out those that are null.</summary>
    public static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
}
