using System.Text.Json;

namespace SlackNet.SocketMode;

/// <summary>A message over the socket: a request to acknowledge, or word about the connection itself.</summary>
internal sealed record Envelope
{
    public string Type { get; init; }

    public string EnvelopeId { get; init; }

    public JsonElement Payload { get; init; }

    public bool AcceptsResponsePayload { get; init; }

    /// <summary>Why Slack asks to disconnect.</summary>
    public string Reason { get; init; }
}
