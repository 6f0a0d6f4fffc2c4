using SlackNet.Blocks;

namespace HandoverBot.Slack.Text;

/// <summary>
/// Blocks, held to Slack's limits: what people read is shortened, what would break a view (ids, too many pieces) is refused.
/// </summary>
public static partial class Kit
{
    /// <summary>Slack refuses an empty text.</summary>
    private const string Nothing = "–";

    public static SectionBlock Section(Mrkdwn text, BlockElement? accessory = null, string? blockId = null) =>
        new() { Text = Markdown(text, SlackLimits.SectionText), Accessory = accessory, BlockId = CheckedId(blockId) };

    /// <summary>Short pieces side by side, two in a row.</summary>
    public static SectionBlock Fields(params IReadOnlyCollection<Mrkdwn> fields) => new()
    {
        Fields = [.. Checked(fields, SlackLimits.SectionFields).Select(field => Markdown(field, SlackLimits.FieldText))],
    };

    public static HeaderBlock Header(string text) => new() { Text = Plain(text, SlackLimits.HeaderText) };

    /// <summary>Small print.</summary>
    public static ContextBlock Context(params Mrkdwn[] pieces) => new()
    {
        Elements = [.. Checked(pieces, SlackLimits.ContextElements).Select(piece => Markdown(piece, SlackLimits.ContextText))],
    };

    public static DividerBlock Divider() => new();

    public static ActionsBlock Actions(params IReadOnlyCollection<IActionElement> elements) => new()
    {
        Elements = [.. Checked(elements, SlackLimits.ActionsElements)],
    };

    public static ActionsBlock Actions(string blockId, params IReadOnlyCollection<IActionElement> elements)
    {
        var actions = Actions(elements);
        actions.BlockId = CheckedId(blockId);
        return actions;
    }

    public static InputBlock Input(string label, string blockId, IInputBlockElement element, bool optional = false, string? hint = null) => new()
    {
        Label = Plain(label, SlackLimits.InputLabel),
        BlockId = CheckedId(blockId),
        Element = element,
        Optional = optional,
        Hint = hint is null ? null : Plain(hint, SlackLimits.InputHint),
    };

    internal static PlainText Plain(string text, int limit) => new(string.IsNullOrWhiteSpace(text) ? Nothing : text.Truncate(limit));

    // Verbatim: Slack makes no links and mentions of its own from what people wrote.
    private static Markdown Markdown(Mrkdwn text, int limit) =>
        new(text.IsEmpty ? Nothing : text.Truncate(limit).ToString()) { Verbatim = true };

    private static string? CheckedId(string? id) => id is null or { Length: > 0 and <= SlackLimits.Id }
        ? id
        : throw new ArgumentException($"An id has 1 to {SlackLimits.Id} characters, not {id.Length}.", nameof(id));

    private static IReadOnlyCollection<T> Checked<T>(IReadOnlyCollection<T> pieces, int most) => pieces.Count > 0 && pieces.Count <= most
        ? pieces
        : throw new ArgumentException($"Slack takes 1 to {most} of these, not {pieces.Count}.", nameof(pieces));
}
