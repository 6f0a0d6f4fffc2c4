using System.Text.Json.Serialization;
using SlackNet.Blocks;
using SlackNet.Events;

namespace SlackNet.Json;

/// <summary>Which type stands for which "type" in Slack's JSON.</summary>
internal static class Kinds
{
    private static readonly Dictionary<string, Type> Blocks = new()
    {
        ["actions"] = typeof(ActionsBlock),
        ["context"] = typeof(ContextBlock),
        ["divider"] = typeof(DividerBlock),
        ["header"] = typeof(HeaderBlock),
        ["input"] = typeof(InputBlock),
        ["section"] = typeof(SectionBlock),
    };

    private static readonly Dictionary<string, Type> Elements = new()
    {
        ["button"] = typeof(Button),
        ["checkboxes"] = typeof(CheckboxGroup),
        ["datepicker"] = typeof(DatePicker),
        ["mrkdwn"] = typeof(Markdown),
        ["overflow"] = typeof(OverflowMenu),
        ["plain_text"] = typeof(PlainText),
        ["plain_text_input"] = typeof(PlainTextInput),
        ["radio_buttons"] = typeof(RadioButtonGroup),
        ["static_select"] = typeof(StaticSelectMenu),
    };

    private static readonly Dictionary<string, Type> Actions = new()
    {
        ["button"] = typeof(ButtonAction),
        ["static_select"] = typeof(StaticSelectAction),
    };

    private static readonly Dictionary<string, Type> Values = new()
    {
        ["checkboxes"] = typeof(CheckboxGroupValue),
        ["datepicker"] = typeof(DatePickerValue),
        ["plain_text_input"] = typeof(PlainTextInputValue),
        ["radio_buttons"] = typeof(RadioButtonGroupValue),
        ["static_select"] = typeof(StaticSelectValue),
    };

    private static readonly Dictionary<string, Type> ViewInfos = new()
    {
        ["home"] = typeof(HomeViewInfo),
        ["modal"] = typeof(ModalViewInfo),
    };

    private static readonly Dictionary<string, Type> ViewDefinitions = new()
    {
        ["home"] = typeof(HomeViewDefinition),
        ["modal"] = typeof(ModalViewDefinition),
    };

    private static readonly Dictionary<string, Type> Events = new()
    {
        ["app_home_opened"] = typeof(AppHomeOpened),
        ["message"] = typeof(MessageEvent),
    };

    public static IEnumerable<JsonConverter> Converters() =>
    [
        .. Family<Block>(Blocks),
        .. Family<BlockElement>(Elements),
        .. Family<IActionElement>(Elements),
        .. Family<IContextElement>(Elements),
        .. Family<IInputBlockElement>(Elements),
        .. Family<TextObject>(Elements),
        .. Family<BlockAction>(Actions, typeof(UnmodelledAction)),
        .. Family<ElementValue>(Values),
        .. Family<ViewInfo>(ViewInfos),
        .. Family<ViewDefinition>(ViewDefinitions),
        .. Family<Event>(Events, typeof(UnmodelledEvent)),
    ];

    private static JsonConverter[] Family<T>(Dictionary<string, Type> kinds, Type fallback = null)
        where T : class
    {
        var member = new KindConverter<T>(kinds, fallback);
        return [member, new KindListConverter<T>(member)];
    }
}
