using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.State;

/// <summary>An element that holds a value, with the block it stands in.</summary>
internal sealed class Field(JsonObject block, JsonObject element)
{
    public JsonObject Block => block;

    public JsonObject Element => element;

    public string BlockId => block.Text("block_id")!;

    public string ActionId => element.Text("action_id")!;

    public string Type => element.Text("type")!;

    public bool IsInput => block.Text("type") == "input";

    public bool IsRequired => IsInput && !block.Flag("optional");

    public string Label => (block["label"] as JsonObject)?.Text("text") ?? BlockId;

    /// <summary>What Slack sends when the person has not touched it.</summary>
    public JsonObject InitialValue() => Type switch
    {
        "plain_text_input" => Value("value", element["initial_value"]),
        "datepicker" => Value("selected_date", element["initial_date"]),
        "checkboxes" => Value("selected_options", element["initial_options"] ?? new JsonArray()),
        _ => Value("selected_option", element["initial_option"]),
    };

    public JsonObject Value(string member, JsonNode? value) => new() { ["type"] = Type, [member] = value?.DeepClone() };

    public JsonObject Option(string valueOrText) =>
        element.Options().SingleOrDefault(o => o.Text("value") == valueOrText)
        ?? element.Options().SingleOrDefault(o => o.Label() == valueOrText)
        ?? throw new ImpossibleActionException(
            $"{BlockId} has no option “{valueOrText}”; it offers {string.Join(", ", element.Options().Select(o => $"{o.Text("value")} “{o.Label()}”"))}.");

    /// <summary>Whether a value chosen in an earlier version can still be chosen.</summary>
    public bool Offers(JsonObject value)
    {
        var chosen = value["selected_options"] is JsonArray many ? many.OfType<JsonObject>() : value["selected_option"] is JsonObject one ? [one] : [];
        return chosen.All(c => element.Options().Any(o => o.Text("value") == c.Text("value")));
    }

    public static bool IsEmpty(JsonObject value) =>
        value["selected_options"] is JsonArray { Count: > 0 } ? false
        : value["selected_option"] is JsonObject ? false
        : string.IsNullOrEmpty(value.Text("value")) && value.Text("selected_date") is null;
}

internal static class Fields
{
    private static readonly HashSet<string> Holding = ["plain_text_input", "static_select", "datepicker", "checkboxes", "radio_buttons"];

    public static IEnumerable<Field> In(JsonArray blocks) =>
        blocks.OfType<JsonObject>().SelectMany(b => b.Elements().Where(e => Holding.Contains(e.Text("type") ?? "")).Select(e => new Field(b, e)));
}
