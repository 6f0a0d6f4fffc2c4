using System.Globalization;

using SlackNet.Blocks;

namespace HandoverBot.Slack.Text;

/// <content>What people click, choose and fill in.</content>
public static partial class Kit
{
    public static Button Button(string text, string actionId, string value, ButtonStyle style = ButtonStyle.Default) => new()
    {
        Text = Plain(text, SlackLimits.ButtonText),
        ActionId = CheckedId(actionId),
        Value = Fitting(value, SlackLimits.ButtonValue),
        Style = style,
    };

    /// <summary>A button that opens a page; Slack still reports the click.</summary>
    public static Button LinkButton(string text, string actionId, Uri address) => new()
    {
        Text = Plain(text, SlackLimits.ButtonText),
        ActionId = CheckedId(actionId),
        Url = Fitting(address.AbsoluteUri, SlackLimits.Url),
    };

    public static Option Option(string text, string value, string? description = null) => new()
    {
        Text = Plain(text, SlackLimits.OptionText),
        Value = Fitting(value, SlackLimits.OptionValue),
        Description = description is null ? null : Plain(description, SlackLimits.OptionDescription),
    };

    public static OverflowMenu Overflow(string actionId, params IReadOnlyCollection<(string Text, string Value)> options) => new()
    {
        ActionId = CheckedId(actionId),
        Options =
        [
            .. Checked(options, SlackLimits.OverflowOptions).Select(option => new OverflowOption
            {
                Text = Plain(option.Text, SlackLimits.OptionText),
                Value = Fitting(option.Value, SlackLimits.OptionValue),
            }),
        ],
    };

    /// <param name="chosen">The value of the option chosen at first.</param>
    public static StaticSelectMenu Select(string actionId, string placeholder, IReadOnlyCollection<Option> options, string? chosen = null) => new()
    {
        ActionId = CheckedId(actionId),
        Placeholder = Plain(placeholder, SlackLimits.Placeholder),
        Options = [.. Checked(options, SlackLimits.SelectOptions)],
        InitialOption = Chosen(options, chosen),
    };

    /// <inheritdoc cref="Select" />
    public static RadioButtonGroup Radio(string actionId, IReadOnlyCollection<Option> options, string? chosen = null) => new()
    {
        ActionId = CheckedId(actionId),
        Options = [.. Checked(options, SlackLimits.GroupOptions)],
        InitialOption = Chosen(options, chosen),
    };

    /// <param name="ticked">The values of the options ticked at first.</param>
    public static CheckboxGroup Checkboxes(string actionId, IReadOnlyCollection<Option> options, IReadOnlyCollection<string>? ticked = null) => new()
    {
        ActionId = CheckedId(actionId),
        Options = [.. Checked(options, SlackLimits.GroupOptions)],
        InitialOptions = [.. options.Where(option => ticked?.Contains(option.Value) ?? false)],
    };

    public static PlainTextInput TextInput(
        string actionId, string? initial = null, bool multiline = false, string? placeholder = null, int maxLength = SlackLimits.TextInput) => new()
        {
            ActionId = CheckedId(actionId),
            InitialValue = string.IsNullOrEmpty(initial) ? null : initial.Truncate(maxLength),
            Multiline = multiline,
            Placeholder = placeholder is null ? null : Plain(placeholder, SlackLimits.Placeholder),
            MaxLength = maxLength,
        };

    public static DatePicker Date(string actionId, DateOnly? initial = null) => new()
    {
        ActionId = CheckedId(actionId),
        InitialDate = initial?.ToDateTime(TimeOnly.MinValue),
    };

    private static Option? Chosen(IEnumerable<Option> options, string? value) =>
        value is null ? null : options.FirstOrDefault(option => option.Value == value);

    private static string Fitting(string value, int limit) => value.Length <= limit
        ? value
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"A value has at most {limit} characters here, not {value.Length}."), nameof(value));
}
