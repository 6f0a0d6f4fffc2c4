using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace SlackNet.Json;

/// <summary>Slack's JSON: names in snake case, families by "type", nothing for what is empty.</summary>
internal static class SlackJson
{
    public static SlackJsonSettings DefaultSettings { get; } = new(Options(), PayloadOptions());

    public static JsonTypeInfo<T> TypeInfo<T>(SlackJsonSettings settings) => (JsonTypeInfo<T>)settings.Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = SlackJsonContext.Default.WithAddedModifier(LeaveOutEmptyLists),
            Converters =
            {
                new FlagConverter(),
                new NumberConverter(),
                new NameConverter<AppHomeTab>(),
                new NameConverter<ButtonStyle>(),
                new NameConverter<ParseMode>(),
                new NameConverter<ResponseType>(),
            },
        };
        foreach (var converter in Kinds.Converters())
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    // The app's types are not known when this is compiled, so they are read by reflection.
    private static JsonSerializerOptions PayloadOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.IsDefined(typeof(AlwaysSentAttribute), inherit: false) == true)
                property.ShouldSerialize = (_, _) => true;
            else if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
                property.ShouldSerialize = (_, value) => value is IEnumerable items && items.Cast<object>().Any();
        }
    }
}
