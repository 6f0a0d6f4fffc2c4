using System.Text.Json;

namespace SlackNet;

/// <summary>How Slack's JSON is written and read.</summary>
public class SlackJsonSettings
{
    internal SlackJsonSettings(JsonSerializerOptions options, JsonSerializerOptions payloadOptions)
    {
        Options = options;
        PayloadOptions = payloadOptions;
    }

    internal JsonSerializerOptions Options { get; }

    /// <summary>For payloads of the app's own types.</summary>
    internal JsonSerializerOptions PayloadOptions { get; }
}
