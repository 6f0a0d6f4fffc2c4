using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackNet.Json;

/// <summary>
/// Reads a family of types by its "type" property. A kind that is not modelled reads as the fallback, or as null where
/// there is none: Slack adds kinds at any time.
/// </summary>
internal sealed class KindConverter<T>(IReadOnlyDictionary<string, Type> kinds, Type fallback = null) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException($"Expected an object, found {element.ValueKind}.");

        var kind = element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? kinds.GetValueOrDefault(type.GetString(), fallback)
            : fallback;
        // A type of another family with the same name (a button is no text) is not modelled here either.
        return kind is not null && typeof(T).IsAssignableFrom(kind)
            ? (T)element.Deserialize(options.GetTypeInfo(kind))
            : null;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
