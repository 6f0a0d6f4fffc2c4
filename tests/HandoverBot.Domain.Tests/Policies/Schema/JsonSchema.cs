using System.Text.Json;
using System.Text.RegularExpressions;

namespace HandoverBot.Domain.Tests.Policies.Schema;

/// <summary>The keywords of JSON Schema (draft 2020-12) that the policy's schema uses. Any other is an error, never passed over.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private delegate bool Keyword(JsonSchema self, JsonElement argument, JsonElement schema, JsonElement value);

    private static readonly Dictionary<string, Keyword> Keywords = new(StringComparer.Ordinal)
    {
        ["$schema"] = Says,
        ["$defs"] = Says,
        ["title"] = Says,
        ["description"] = Says,
        ["examples"] = Says,
        ["$ref"] = (self, reference, _, value) => self.Accepts(self.Resolve(reference), value),
        ["type"] = (_, type, _, value) => Each(type).Any(name => IsOf(name.GetString()!, value)),
        ["const"] = (_, constant, _, value) => JsonElement.DeepEquals(constant, value),
        ["enum"] = (_, constants, _, value) => constants.EnumerateArray().Any(constant => JsonElement.DeepEquals(constant, value)),
        ["pattern"] = (_, pattern, _, value) => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.NonBacktracking),
        ["minimum"] = (_, minimum, _, value) => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= minimum.GetDouble(),
        ["maximum"] = (_, maximum, _, value) => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= maximum.GetDouble(),
        ["items"] = (self, items, _, value) => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => self.Accepts(items, item)),
        ["minItems"] = (_, count, _, value) => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= count.GetInt32(),
        ["uniqueItems"] = (_, unique, _, value) => value.ValueKind != JsonValueKind.Array || !unique.GetBoolean() || AllDiffer([.. value.EnumerateArray()]),
        ["properties"] = (self, properties, _, value) =>
            value.ValueKind != JsonValueKind.Object
            || properties.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out var member) || self.Accepts(property.Value, member)),
        ["required"] = (_, names, _, value) =>
            value.ValueKind != JsonValueKind.Object || names.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        ["additionalProperties"] = (self, may, schema, value) =>
            may.GetBoolean()
            || value.ValueKind != JsonValueKind.Object
            || value.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
        ["allOf"] = (self, schemas, _, value) => schemas.EnumerateArray().All(schema => self.Accepts(schema, value)),
        ["anyOf"] = (self, schemas, _, value) => schemas.EnumerateArray().Any(schema => self.Accepts(schema, value)),
        ["oneOf"] = (self, schemas, _, value) => schemas.EnumerateArray().Count(schema => self.Accepts(schema, value)) == 1,
        ["not"] = (self, schema, _, value) => !self.Accepts(schema, value),
        ["if"] = (self, condition, schema, value) =>
            !schema.TryGetProperty(self.Accepts(condition, value) ? "then" : "else", out var branch) || self.Accepts(branch, value),
        ["then"] = Says,
        ["else"] = Says,
    };

    public bool Accepts(JsonElement value) => Accepts(root, value);

    /// <summary>The schema that a reference such as <c>#/$defs/role</c> names.</summary>
    public JsonElement Resolve(JsonElement reference) =>
        reference.GetString()!.Split('/')[1..].Aggregate(root, (element, name) => element.GetProperty(name));

    public bool Accepts(JsonElement schema, JsonElement value) =>
        schema.EnumerateObject().All(keyword => Keywords[keyword.Name](this, keyword.Value, schema, value));

    private static bool Says(JsonSchema self, JsonElement argument, JsonElement schema, JsonElement value) => true;

    private static IEnumerable<JsonElement> Each(JsonElement oneOrSeveral) =>
        oneOrSeveral.ValueKind == JsonValueKind.Array ? oneOrSeveral.EnumerateArray() : [oneOrSeveral];

    private static bool AllDiffer(JsonElement[] items) =>
        items.Select((item, i) => items[..i].Any(earlier => JsonElement.DeepEquals(earlier, item))).All(repeats => !repeats);

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
    };
}
