using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet.Json;

namespace SlackNet;

/// <summary>Data of the app's own, kept with a message and invisible to people.</summary>
public class MessageMetadata
{
    public string EventType { get; set; }

    [JsonInclude]
    internal JsonElement? EventPayload { get; set; }

    /// <summary>The payload's type, in snake case, becomes the event type.</summary>
    public static MessageMetadata FromObject(object payload, SlackJsonSettings slackJsonSettings = null) => new()
    {
        EventType = JsonNamingPolicy.SnakeCaseLower.ConvertName(payload.GetType().Name),
        EventPayload = JsonSerializer.SerializeToElement(payload, PayloadOptions(slackJsonSettings).GetTypeInfo(payload.GetType())),
    };

    public T ToObject<T>(SlackJsonSettings slackJsonSettings = null) =>
        EventPayload is { } payload
            ? (T)payload.Deserialize(PayloadOptions(slackJsonSettings).GetTypeInfo(typeof(T)))
            : default;

    private static JsonSerializerOptions PayloadOptions(SlackJsonSettings settings) =>
        (settings ?? SlackJson.DefaultSettings).PayloadOptions;
}
