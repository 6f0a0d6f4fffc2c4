using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Handovers.Briefs;

/// <summary>A brief in Slack: the whole of it in a modal, or the few facts a person reads first.</summary>
public static class BriefView
{
    /// <summary>Under which its pages are turned.</summary>
    public const string Pages = "brief_pages";

    private const int LabelLength = 200;
    private const int HeadlineLength = 160;

    public static ModalViewDefinition Of(Brief brief, int page = 0) =>
        PagedModal.Of($"Brief: {brief.AccountName}", Pages, brief.Handover.Value, Blocks(brief), page);

    public static IEnumerable<Block> Blocks(Brief brief) =>
    [
        Kit.Section($"{brief.Summary} As of {HandoverWords.Day(brief.AsOf)}."),
        .. NotKnown(brief),
        .. brief.Sections.SelectMany(section => Kit.Sections([$"*{section.Title}*", .. section.Lines.SelectMany(Lines)])),
    ];

    /// <summary>The facts a person reads first; long words are shortened here, the modal has them in full.</summary>
    public static Mrkdwn InShort(Brief brief) => Mrkdwn.Lines(brief.Headlines.Select(line => line.Value is { } value
        ? (Mrkdwn)$"*{line.Label}:* {OneLine(value).Truncate(HeadlineLength)} – {line.Origin}"
        : Unknown(line, line.Label)));

    private static IEnumerable<Block> NotKnown(Brief brief) => brief.Unknown.Any()
        ? [Kit.Section($"⚠️ *Not known:* {string.Join("; ", brief.Unknown)}")]
        : [];

    private static IEnumerable<Mrkdwn> Lines(BriefLine line)
    {
        var label = line.Label.Truncate(LabelLength);
        if (line.Value is not { } value)
            return [$"• {Unknown(line, label)}"];
        if (line.Link is { } link)
            return [$"• *{label}:* {Mrkdwn.Link(link, value.Truncate(LabelLength))} – {line.Origin}"];
        string[] pieces = [.. LongText.Pieces(value)];
        return pieces.Select((piece, index) => Mrkdwn.Join(
            "",
            index == 0 ? (Mrkdwn)$"• *{label}:* " : Mrkdwn.Empty,
            (Mrkdwn)$"{piece}",
            index == pieces.Length - 1 ? (Mrkdwn)$" – {line.Origin}" : Mrkdwn.Empty));
    }

    private static Mrkdwn Unknown(BriefLine line, string label) => $"*{label}:* _{BriefLine.Unknown}_ – {line.Origin}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
