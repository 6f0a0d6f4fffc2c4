using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using HandoverBot.Fakes.Delivering;
using HandoverBot.Fakes.State;
using Microsoft.AspNetCore.Http;

namespace HandoverBot.Fakes.Sockets;

/// <summary>Socket Mode: the bot's connections, and the envelopes that wait for their acknowledgement.</summary>
internal sealed class SocketHub(Workspace workspace)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<SocketLink> _links = [];
    private readonly HashSet<string> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _unacknowledged = new(StringComparer.Ordinal);

    /// <summary>To be called under the gate.</summary>
    public string NewUrl(string address)
    {
        var ticket = workspace.Ids.Next("ticket");
        _tickets.Add(ticket);
        return $"{address.Replace("http://", "ws://", StringComparison.Ordinal)}/link/?ticket={ticket}&app_id={workspace.AppId}";
    }

    /// <summary>The newest connection still in use, if any. To be called under the gate.</summary>
    public SocketLink? Current => _links.FindLast(l => l.InUse);

    public async Task Accept(HttpContext http)
    {
        lock (workspace.Gate)
        {
            if (!http.WebSockets.IsWebSocketRequest || !_tickets.Remove(http.Request.Query["ticket"].ToString()))
            {
                workspace.Violate("Socket Mode", "a connection without a fresh ticket from apps.connections.open");
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var link = new SocketLink(socket);
        int connections;
        lock (workspace.Gate)
            connections = _links.Count(l => l.InUse) + 1;
        await link.Send(Hello(connections));
        lock (workspace.Gate)
        {
            _links.Add(link);
            workspace.Waits.Changed();
        }

        try
        {
            await link.Read(Acknowledge);
        }
        finally
        {
            lock (workspace.Gate)
                _links.Remove(link);
        }
    }

    public async Task<BotAnswer> Bring(Parcel parcel)
    {
        var link = await workspace.Waits.For("a Socket Mode connection", () => Current, Patience, () => "The bot has not connected.");
        string id;
        lock (workspace.Gate)
            id = $"{workspace.Ids.Next("envelope-")}";
        var acknowledged = _unacknowledged[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var watch = Stopwatch.StartNew();
        try
        {
            await link.Send(Envelope(id, parcel));
            var answer = await acknowledged.Task.WaitAsync(Patience, TimeProvider.System);
            var payload = answer["payload"];
            return new BotAnswer(StatusCodes.Status200OK, payload is null or JsonObject { Count: 0 } ? "" : payload.ToJsonString(), IsJson: true, watch.Elapsed);
        }
        catch (Exception e) when (e is TimeoutException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            return new BotAnswer(Status: null, $"no acknowledgement of envelope {id}: {e.Message}", IsJson: false, watch.Elapsed);
        }
        finally
        {
            _unacknowledged.TryRemove(id, out _);
        }
    }

    /// <summary>Tells the bot to connect anew; on a mere warning the connection stays in use.</summary>
    public async Task Disconnect(string reason)
    {
        foreach (var link in InUse())
        {
            link.InUse = reason == "warning";
            await link.Send(new() { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = DebugInfo() });
            if (!link.InUse)
                await link.Close();
        }
    }

    public void Drop()
    {
        foreach (var link in InUse())
        {
            link.InUse = false;
            link.Abort();
        }
    }

    private List<SocketLink> InUse()
    {
        lock (workspace.Gate)
            return [.. _links.Where(l => l.InUse)];
    }

    private void Acknowledge(JsonObject message)
    {
        var id = message.Text("envelope_id");
        if (id is not null && _unacknowledged.TryGetValue(id, out var waiting) && waiting.TrySetResult(message))
            return;
        lock (workspace.Gate)
            workspace.Violate("Socket Mode", $"no envelope waits for {message.ToJsonString()}");
    }

    private JsonObject Hello(int connections) => new()
    {
        ["type"] = "hello",
        ["num_connections"] = connections,
        ["connection_info"] = new JsonObject { ["app_id"] = workspace.AppId },
        ["debug_info"] = DebugInfo(),
    };

    private static JsonObject DebugInfo() => new() { ["host"] = "applink-1", ["build_number"] = 1, ["approximate_connection_time"] = 18060 };

    private static JsonObject Envelope(string id, Parcel parcel)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["payload"] = parcel.Payload.Copy(),
            ["type"] = parcel.Kind switch
            {
                ParcelKind.Command => "slash_commands",
                ParcelKind.Interaction => "interactive",
                _ => "events_api",
            },
            ["accepts_response_payload"] = parcel.TakesAnswer,
        };
        if (parcel.Kind == ParcelKind.Event)
        {
            envelope["retry_attempt"] = parcel.RetryNumber;
            envelope["retry_reason"] = parcel.RetryReason;
        }

        return envelope;
    }
}
