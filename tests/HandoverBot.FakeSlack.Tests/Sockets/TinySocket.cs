using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Tests.Sockets;

/// <summary>The bot's end of a Socket Mode connection.</summary>
internal sealed class TinySocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    public static async Task<TinySocket> Connect(FakeSlack slack) => await Connect(await Ticket(slack));

    public static async Task<TinySocket> Connect(Uri url)
    {
        var socket = new TinySocket();
        await socket._socket.ConnectAsync(url, CancellationToken.None);
        return socket;
    }

    public static async Task<Uri> Ticket(FakeSlack slack)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", slack.AppToken);
        using var response = await http.PostAsync(new Uri(slack.ApiUrl + "apps.connections.open"), content: null);
        return new Uri(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["url"]!.GetValue<string>());
    }

    public async Task<JsonObject> Receive()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return (JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!;
    }

    public async Task Acknowledge(JsonObject envelope, JsonObject? payload)
    {
        var message = new JsonObject { ["envelope_id"] = envelope["envelope_id"]!.DeepClone() };
        if (payload is not null)
            message["payload"] = payload;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
