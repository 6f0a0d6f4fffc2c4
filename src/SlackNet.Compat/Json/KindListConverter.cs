using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackNet.Json;

/// <summary>A list of a family of types, without the members that are not modelled.</summary>
internal sealed class KindListConverter<T>(KindConverter<T> member) : JsonConverter<IList<T>>
    where T : class
{
    public override IList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Expected a list.");

        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (member.Read(ref reader, typeof(T), options) is { } value)
                list.Add(value);
        }

        return list;
    }

    public override void Write(Utf8JsonWriter writer, IList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            member.Write(writer, item, options);
        writer.WriteEndArray();
    }
}
