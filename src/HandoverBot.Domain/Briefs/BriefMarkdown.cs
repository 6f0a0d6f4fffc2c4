using System.Globalization;
using System.Text;

namespace HandoverBot.Domain.Briefs;

/// <summary>A brief as a note for the CRM. Nothing that people or systems wrote can break out of its line, mention or link.</summary>
public static class BriefMarkdown
{
    private const string ContinuedLine = "\\\n  ";

    public static string Of(Brief brief)
    {
        var note = new StringBuilder();
        Write($"# Handover of {Escaped(brief.AccountName)}\n\n{Escaped(brief.Summary)} As of {Day(brief.AsOf)}.\n");
        if (brief.Unknown.Any())
            Write($"\n**Not known:** {Escaped(string.Join("; ", brief.Unknown))}\n");
        foreach (var section in brief.Sections)
        {
            Write($"\n## {Escaped(section.Title)}\n\n");
            foreach (var line in section.Lines)
                Write($"- **{Escaped(line.Label)}:** {Value(line)} *({Escaped(line.Origin)})*\n");
        }

        return note.ToString();

        void Write(FormattableString text) => note.Append(text.ToString(CultureInfo.InvariantCulture));
    }

    private static string Value(BriefLine line) => line switch
    {
        { Value: null } => $"**{BriefLine.Unknown}**",
        { Link: { } link } when MarkdownText.Link(link, line.Value) is { } linked => linked,
        _ => string.Join(ContinuedLine, MarkdownText.Lines(line.Value)),
    };

    private static string Escaped(string text) => string.Join(' ', MarkdownText.Lines(text));

    private static string Day(DateOnly day) => Handovers.HandoverWords.Day(day);
}
