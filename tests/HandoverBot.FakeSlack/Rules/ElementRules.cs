namespace HandoverBot.Fakes.Rules;

/// <summary>Which elements there are, where each may stand, and what each needs.</summary>
internal static class ElementRules
{
    private static readonly HashSet<string> InAccessory = ["button", "static_select", "overflow", "datepicker", "checkboxes", "radio_buttons", "image"];
    private static readonly HashSet<string> InActions = ["button", "static_select", "overflow", "datepicker", "checkboxes", "radio_buttons"];
    private static readonly HashSet<string> InInput = ["plain_text_input", "static_select", "datepicker", "checkboxes", "radio_buttons"];

    /// <summary>Slack has these too; nothing here knows their rules, so a use of one must not pass unnoticed.</summary>
    private static readonly HashSet<string> NotModelled =
    [
        "users_select", "conversations_select", "channels_select", "external_select", "multi_static_select", "multi_users_select",
        "multi_conversations_select", "multi_channels_select", "multi_external_select", "timepicker", "datetimepicker", "number_input",
        "email_text_input", "url_text_input", "rich_text_input", "file_input", "workflow_button", "feedback_buttons", "icon_button",
    ];

    public static void Accessory(Part element, Surface surface) => Check(element, surface, InAccessory, "an accessory of a section");

    public static void Action(Part element, Surface surface) => Check(element, surface, InActions, "an actions block");

    public static void Input(Part element, Surface surface) => Check(element, surface, InInput, "an input block");

    public static void Image(Part element)
    {
        element.Only("type", "image_url", "alt_text");
        element.Url("image_url", required: true);
        element.Text("alt_text", Limits.AltText, required: true);
    }

    private static void Check(Part element, Surface surface, HashSet<string> allowed, string place)
    {
        var type = element.Type;
        if (type is null)
        {
            element.Complain("missing required field: type");
        }
        else if (NotModelled.Contains(type))
        {
            element.Complain($"{type} exists in Slack but this fake does not know its rules");
        }
        else if (!allowed.Contains(type))
        {
            element.Complain($"{type} is not allowed in {place}");
        }
        else
        {
            Inspect(element, type, surface);
        }
    }

    private static void Inspect(Part element, string type, Surface surface)
    {
        if (type == "image")
        {
            Image(element);
            return;
        }

        element.Text("action_id", Limits.Id);
        element.Confirm();
        element.Flag("focus_on_load");
        if (element.Has("focus_on_load") && surface == Surface.Message)
            element.Complain("focus_on_load", "is not allowed in messages");
        element.PlainText("placeholder", Limits.Placeholder);

        switch (type)
        {
            case "button":
                element.Only("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
                element.PlainText("text", Limits.ButtonText, required: true);
                element.Text("value", Limits.ButtonValue);
                element.Url("url");
                element.OneOf("style", "primary", "danger");
                element.Text("accessibility_label", Limits.AccessibilityLabel);
                break;
            case "static_select":
                element.Only("type", "action_id", "options", "option_groups", "initial_option", "confirm", "focus_on_load", "placeholder");
                OptionRules.Select(element);
                break;
            case "overflow":
                element.Only("type", "action_id", "options", "confirm");
                OptionRules.Overflow(element);
                break;
            case "datepicker":
                element.Only("type", "action_id", "initial_date", "confirm", "focus_on_load", "placeholder");
                element.Date("initial_date");
                break;
            case "checkboxes":
                element.Only("type", "action_id", "options", "initial_options", "confirm", "focus_on_load");
                OptionRules.Boxes(element, "initial_options");
                break;
            case "radio_buttons":
                element.Only("type", "action_id", "options", "initial_option", "confirm", "focus_on_load");
                OptionRules.Boxes(element, "initial_option");
                break;
            default:
                TextInput(element);
                break;
        }
    }

    private static void TextInput(Part element)
    {
        element.Only("type", "action_id", "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load", "placeholder");
        element.Flag("multiline");
        var min = element.Number("min_length", 0, Limits.InputLength) ?? 0;
        var max = element.Number("max_length", 1, Limits.InputLength) ?? Limits.InputLength;
        if (min > max)
            element.Complain("min_length", "must not be above max_length");
        element.Text("initial_value", max, min: 0);
    }
}
