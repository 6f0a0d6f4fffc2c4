using SlackNet.Blocks;

namespace HandoverBot.Slack.Text;

/// <summary>Blocks and elements in few words, each kept within Slack's limits.</summary>
public static class Kit
{
    public static SectionBlock Section(Mrkdwn text) => new() { Text = new Markdown(text.Truncate(SlackLimits.SectionText).ToString()) };

    public static ContextBlock Context(Mrkdwn text) => new() { Elements = [new Markdown(text.Truncate(SlackLimits.ContextText).ToString())] };

    public static HeaderBlock Header(string text) => new() { Text = new PlainText(text.Truncate(SlackLimits.HeaderText)) };

    public static ActionsBlock Actions(params IEnumerable<IActionElement> elements) => new() { Elements = [.. elements] };

    public static Button Button(string label, string actionId, string value, ButtonStyle style = ButtonStyle.Default) =>
        new() { Text = new PlainText(label.Truncate(SlackLimits.ButtonText)), ActionId = actionId, Value = value, Style = style };

    public static InputBlock Input(string label, string blockId, IInputBlockElement element, bool optional = false, string? hint = null) => new()
    {
        BlockId = blockId,
        Label = new PlainText(label.Truncate(SlackLimits.InputLabel)),
        Element = element,
        Optional = optional,
        Hint = hint is null ? null : new PlainText(hint.Truncate(SlackLimits.InputHint)),
    };

    public static Option Option(string text, string value) => new() { Text = new PlainText(text.Truncate(SlackLimits.OptionText)), Value = value };

    public static PlainTextInput TextInput(string actionId, bool multiline = false, string? initial = null) =>
        new() { ActionId = actionId, Multiline = multiline, InitialValue = initial, MaxLength = SlackLimits.TextInput };

    public static StaticSelectMenu Select(string actionId, IEnumerable<Option> options, string placeholder = "Choose") =>
        new() { ActionId = actionId, Options = [.. options], Placeholder = new PlainText(placeholder.Truncate(SlackLimits.Placeholder)) };

    public static RadioButtonGroup Radio(string actionId, IEnumerable<Option> options) => new() { ActionId = actionId, Options = [.. options] };

    public static CheckboxGroup Checkboxes(string actionId, IEnumerable<Option> options) => new() { ActionId = actionId, Options = [.. options] };

    public static DatePicker Date(string actionId, DateOnly? initial = null) =>
        new() { ActionId = actionId, InitialDate = initial?.ToDateTime(TimeOnly.MinValue) };
}
