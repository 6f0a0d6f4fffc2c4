using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using SlackNet.Compat.Tests.Loopback;
using SlackNet.SocketMode;

namespace SlackNet.Compat.Tests.SocketMode;

/// <summary>Slack's end of one connection.</summary>
internal sealed class SocketLink(WebSocket socket) : IDisposable
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => ended.Task;

    public Task Send(string json) => SendInFrames(json, int.MaxValue);

    public async Task SendInFrames(string json, int frameSize)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        foreach (var frame in bytes.Chunk(frameSize).SkipLast(1))
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
        await socket.SendAsync(bytes.Chunk(frameSize).Last(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    public Task SendCommand(string envelopeId, string text, bool acceptsAnswer = true) => Send($$"""
        {
          "envelope_id": "{{envelopeId}}",
          "type": "slash_commands",
          "accepts_response_payload": {{(acceptsAnswer ? "true" : "false")}},
          "payload": { "command": "/weather", "text": "{{text}}", "user_id": "U1" }
        }
        """);

    /// <summary>What the app sends next, or null when it says goodbye.</summary>
    public async Task<JsonNode> Receive() =>
        await SocketMessages.Receive(socket, CancellationToken.None).WithinReason() is { } message ? JsonNode.Parse(message.Span) : null;

    /// <summary>Waits for the app's goodbye and returns it.</summary>
    public async Task AssertLeft()
    {
        Assert.Null(await Receive());
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
        ended.TrySetResult();
    }

    public async Task Close()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, statusDescription: null, CancellationToken.None);
        ended.TrySetResult();
    }

    /// <summary>Is gone without a word.</summary>
    public void Break()
    {
        socket.Abort();
        ended.TrySetResult();
    }

    public void Dispose() => socket.Dispose();
}
