using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandoverBot.Domain.Tests.Policies.Schema;

/// <summary>Goes through a policy and its schema side by side.</summary>
internal static class SchemaWalk
{
    /// <summary>The first object of each sort with the keys that the schema gives it.</summary>
    public static IEnumerable<(string Path, IEnumerable<string> Keys)> Objects(JsonElement schema, string json) =>
        Walk(schema, json).DistinctBy(each => each.Definition).Select(each => (each.Path, each.Schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)));

    /// <summary>The names of the schema's definitions that an object of the policy has.</summary>
    public static IEnumerable<string> Definitions(JsonElement schema, string json) =>
        Walk(schema, json).Select(each => each.Definition).Where(name => name.Length > 0 && !name.Contains('/', StringComparison.Ordinal)).Distinct();

    /// <summary>Every property that the schema speaks of, with the definition it belongs to.</summary>
    public static IEnumerable<(string Owner, string Name, JsonElement Schema)> Properties(JsonElement schema) =>
        schema.GetProperty("$defs").EnumerateObject()
            .Select(each => (each.Name, each.Value))
            .Append(("$", schema))
            .Where(each => each.Item2.TryGetProperty("properties", out _))
            .SelectMany(each => each.Item2.GetProperty("properties").EnumerateObject().Select(property => (each.Item1, property.Name, property.Value)));

    /// <summary>Whether an editor has something to show: here, or where it refers to.</summary>
    public static bool IsDescribed(JsonElement root, JsonElement schema) =>
        schema.TryGetProperty("description", out _)
        || (schema.TryGetProperty("enum", out _) && schema.EnumerateObject().Count() == 1)
        || (schema.TryGetProperty("$ref", out var reference) && IsDescribed(root, new JsonSchema(root).Resolve(reference)))
        || (schema.TryGetProperty("anyOf", out var choices) && choices.EnumerateArray().Any(choice => IsDescribed(root, choice)));

    private static IEnumerable<(string Path, string Definition, JsonElement Schema)> Walk(JsonElement root, string json) =>
        Walk(root, root, definition: "", JsonNode.Parse(json)!);

    private static IEnumerable<(string Path, string Definition, JsonElement Schema)> Walk(
        JsonElement root, JsonElement schema, string definition, JsonNode node)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Walk(root, new JsonSchema(root).Resolve(reference), reference.GetString()!.Split('/')[^1], node);
        if (Choices(schema) is { } choices && !schema.TryGetProperty("properties", out _))
            return choices.EnumerateArray().Where(choice => Fits(root, choice, node)).SelectMany(choice => Walk(root, choice, definition, node));
        return node switch
        {
            JsonArray list => list.SelectMany(item => Walk(root, schema.GetProperty("items"), $"{definition}/items", item!)),
            JsonObject item => item
                .Where(member => member.Value is not null)
                .SelectMany(member => Walk(root, schema.GetProperty("properties").GetProperty(member.Key), $"{definition}/{member.Key}", member.Value!))
                .Prepend((node.GetPath(), definition, schema)),
            _ => [],
        };
    }

    private static JsonElement? Choices(JsonElement schema) =>
        schema.TryGetProperty("anyOf", out var any) || schema.TryGetProperty("oneOf", out any) ? any : null;

    private static bool Fits(JsonElement root, JsonElement schema, JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return new JsonSchema(root).Accepts(schema, document.RootElement);
    }
}
