using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

using HandoverBot.Demo.LocalSlack;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>Stands where the bot will stand: a test says each answer, to see what the local workspace makes of it.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();

    private ScriptedBot(Uri webApi) => _http = new HttpClient { BaseAddress = webApi };

    public static async Task<ScriptedBot> ConnectAsync(Uri webApi)
    {
        var bot = new ScriptedBot(webApi);
        var connection = await bot.CallAsync("apps.connections.open", new { }, SlackCredentials.AppLevelToken);
        await bot._socket.ConnectAsync(new Uri(connection.GetProperty("url").GetString()!), CancellationToken.None);
        await bot.ReadAsync();
        return bot;
    }

    /// <summary>Calls a Web API method, which must succeed.</summary>
    public Task<JsonElement> CallAsync(string method, object arguments) => CallAsync(method, arguments, SlackCredentials.ApiToken);

    /// <summary>The payload of what Slack sends next, acknowledged.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var envelope = await ReadAsync();
        var acknowledgement = JsonSerializer.SerializeToUtf8Bytes(new { envelope_id = envelope.GetProperty("envelope_id").GetString() });
        await _socket.SendAsync(acknowledgement, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return envelope.GetProperty("payload");
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> CallAsync(string method, object arguments, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method) { Content = JsonContent.Create(arguments) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.GetProperty("ok").GetBoolean(), $"{method}: {answer}");
        return answer;
    }

    private async Task<JsonElement> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
    }
}
