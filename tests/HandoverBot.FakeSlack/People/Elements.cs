using System.Text.Json.Nodes;

namespace HandoverBot.Fakes;

/// <summary>Finds what a person could click.</summary>
internal static class Elements
{
    public static IEnumerable<string> Buttons(JsonArray blocks) =>
        All(blocks).Where(e => e.Element.Text("type") == "button").Select(e => e.Element.Label() ?? "");

    /// <summary>The one element of this type with this action_id or label, and value where one is given.</summary>
    public static (JsonObject Block, JsonObject Element) Find(JsonArray blocks, string type, string actionOrLabel, string? value, string where)
    {
        var found = All(blocks)
            .Where(e => e.Element.Text("type") == type && (e.Element.Text("action_id") == actionOrLabel || e.Element.Label() == actionOrLabel))
            .Where(e => value is null || e.Element.Text("value") == value)
            .ToList();
        return found.Count == 1
            ? found[0]
            : throw new ImpossibleActionException(
                $"{(found.Count == 0 ? "No" : $"{found.Count} times a")} {type} “{actionOrLabel}”{(value is null ? "" : $" with the value {value}")} on {where}. There {Offer(blocks)}.");
    }

    private static string Offer(JsonArray blocks)
    {
        var all = All(blocks).Where(e => e.Element.ContainsKey("action_id")).ToList();
        return all.Count == 0
            ? "is nothing to click"
            : "are " + string.Join(", ", all.Select(e => $"{e.Element.Text("type")} {e.Element.Text("action_id")} “{e.Element.Label()}” {e.Element.Text("value")}".TrimEnd()));
    }

    private static IEnumerable<(JsonObject Block, JsonObject Element)> All(JsonArray blocks) =>
        blocks.OfType<JsonObject>().SelectMany(b => b.Elements().Select(e => (b, e)));
}
