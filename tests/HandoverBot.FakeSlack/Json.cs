using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandoverBot.Fakes;

/// <summary>Reading Slack's JSON without ceremony.</summary>
internal static class Json
{
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool Flag(this JsonObject json, string name) => json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    public static T Copy<T>(this T node) where T : JsonNode => (T)node.DeepClone();

    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The interactive (and image) elements of a block, wherever a block of its type keeps them.</summary>
    public static IEnumerable<JsonObject> Elements(this JsonObject block)
    {
        if (block["accessory"] is JsonObject accessory)
            yield return accessory;
        if (block["element"] is JsonObject element)
            yield return element;
        if (block["elements"] is JsonArray elements)
        {
            foreach (var item in elements.OfType<JsonObject>())
                yield return item;
        }
    }

    public static IEnumerable<JsonObject> Options(this JsonObject element)
    {
        var groups = element["option_groups"] is JsonArray array ? array.OfType<JsonObject>() : [];
        return groups.Prepend(element).Select(owner => owner["options"]).OfType<JsonArray>().SelectMany(options => options.OfType<JsonObject>());
    }

    public static string? Label(this JsonObject owner) => (owner["text"] as JsonObject)?.Text("text");

    /// <summary>Everything a person could read, in order.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node)
    {
        switch (node)
        {
            case JsonArray items:
                return items.SelectMany(Texts);
            case JsonObject json:
                return json.SelectMany(member => member switch
                {
                    { Key: "text" or "alt_text" or "initial_value", Value: JsonValue value } => [value.ToString()],
                    { Key: "metadata" or "value" } => [],
                    _ => Texts(member.Value),
                });
            default:
                return [];
        }
    }
}
