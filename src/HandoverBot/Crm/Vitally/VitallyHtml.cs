using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace HandoverBot.Crm.Vitally;

/// <summary>Vitally shows notes as HTML. This writes the Markdown of <see cref="CrmNote"/> so, and nothing else as markup.</summary>
internal static partial class VitallyHtml
{
    private const string ContinuedLine = "\\\n  ";
    private const string Break = "\v";

    public static string Of(string markdown)
    {
        var html = new StringBuilder();
        var isList = false;
        foreach (var line in markdown.Replace(ContinuedLine, Break, StringComparison.Ordinal).Split('\n').Where(line => line.Length > 0))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (isItem != isList)
                html.Append(isItem ? "<ul>" : "</ul>");
            isList = isItem;
            html.Append(Block(line));
        }

        return html.Append(isList ? "</ul>" : "").ToString();
    }

    private static string Block(string line) => line switch
    {
        ['-', ' ', .. var item] => $"<li>{Inline(item)}</li>",
        ['#', '#', ' ', .. var title] => $"<h3>{Inline(title)}</h3>",
        ['#', ' ', .. var title] => $"<h2>{Inline(title)}</h2>",
        _ => $"<p>{Inline(line)}</p>",
    };

    private static string Inline(string text) => Part().Replace(text, part =>
        part.Groups["address"] is { Success: true } address
            ? $"<a href=\"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(address.Value))}\">{Inline(part.Groups["label"].Value)}</a>"
        : part.Value == Break ? "<br>"
        : part.Groups["entity"].Success ? part.Value
        : part.Groups["italic"] is { Success: true } italic ? $"<em>{Inline(italic.Value)}</em>"
        : part.Groups["bold"] is { Success: true } bold ? $"<strong>{Inline(bold.Value)}</strong>"
        : WebUtility.HtmlEncode(part.Groups["escaped"] is { Success: true } escaped ? escaped.Value : part.Value));

    [GeneratedRegex(
        @"\[(?<label>(\\.|[^\]\\])*)\]\((?<address>https?://[^)\s]+)\)|\*\*(?<bold>(\\.|[^*\\])+)\*\*|\*(?<italic>(\\.|[^*\\])+)\*|\\(?<escaped>.)|(?<entity>&(amp|lt|gt);)|[^\\\[*&\v]+|.",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
