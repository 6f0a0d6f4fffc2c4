using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SlackNet.Json;

/// <summary>What was entered into a view, by block and action. Slack may write "nothing" as an empty list.</summary>
internal sealed class EnteredValuesConverter : JsonConverter<Dictionary<string, Dictionary<string, ElementValue>>>
{
    public override Dictionary<string, Dictionary<string, ElementValue>> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return JsonSerializer.Deserialize(ref reader, TypeInfo(options));

        reader.Skip();
        return [];
    }

    public override void Write(
        Utf8JsonWriter writer,
        Dictionary<string, Dictionary<string, ElementValue>> value,
        JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, TypeInfo(options));

    private static JsonTypeInfo<Dictionary<string, Dictionary<string, ElementValue>>> TypeInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<Dictionary<string, Dictionary<string, ElementValue>>>)options.GetTypeInfo(
            typeof(Dictionary<string, Dictionary<string, ElementValue>>));
}
