using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using SlackNet.Json;

namespace SlackNet.SocketMode;

/// <summary>Why a connection is to be left.</summary>
internal enum Leaving
{
    /// <summary>It broke, or Slack closed it.</summary>
    Lost,

    /// <summary>Slack is about to close it and asks for a new one.</summary>
    Refresh,

    /// <summary>Socket Mode was switched off for the app.</summary>
    Disabled,
}

/// <summary>One WebSocket: receives envelopes, handles them side by side, acknowledges each when it is handled.</summary>
internal sealed class SocketModeConnection : IAsyncDisposable
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<string, Task> unfinished = [];
    private readonly TaskCompletionSource<bool> greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Leaving> leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource abandoned = new();
    private readonly EnvelopeHandler handler;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private Task receiving = Task.CompletedTask;
    private volatile bool closing;
    private volatile bool ended;

    private SocketModeConnection(EnvelopeHandler handler, TimeProvider time, ILogger log)
    {
        this.handler = handler;
        this.time = time;
        this.log = log;
        // A peer that no longer answers pings is as good as gone.
        socket.Options.KeepAliveInterval = KeepAlive;
        socket.Options.KeepAliveTimeout = KeepAlive;
    }

    /// <summary>Whether Slack said hello before the connection ended.</summary>
    public Task<bool> Greeted => greeted.Task;

    public Task<Leaving> Leaving => leaving.Task;

    public bool IsOpen => greeted.Task is { IsCompletedSuccessfully: true, Result: true } && !ended;

    public static async Task<SocketModeConnection> Open(
        Uri address,
        EnvelopeHandler handler,
        TimeProvider time,
        ILogger log,
        CancellationToken cancellationToken)
    {
        var connection = new SocketModeConnection(handler, time, log);
        try
        {
            await connection.socket.ConnectAsync(address, cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        connection.receiving = connection.ReceiveAll();
        return connection;
    }

    /// <summary>Finishes what has begun, then says goodbye.</summary>
    public async ValueTask DisposeAsync()
    {
        closing = true;
        try
        {
            await Task.WhenAll(unfinished.Values).WaitAsync(Farewell, time);
            if (socket.State == WebSocketState.Open)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, abandoned.Token);
            await receiving.WaitAsync(Farewell, time);
        }
        catch (Exception exception)
        {
            // Slack may be gone already, in more than one way.
            log.LogDebug(exception, "The socket did not close in order");
        }

        await abandoned.CancelAsync();
        await receiving;
        socket.Dispose();
        sending.Dispose();
        abandoned.Dispose();
    }

    private async Task ReceiveAll()
    {
        try
        {
            while (await SocketMessages.Receive(socket, abandoned.Token) is { } message)
                Take(message);
        }
        catch (Exception exception)
        {
            log.LogDebug(exception, "The socket was lost");
        }
        finally
        {
            ended = true;
            greeted.TrySetResult(false);
            leaving.TrySetResult(SocketMode.Leaving.Lost);
        }
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        Envelope envelope;
        try
        {
            envelope = JsonSerializer.Deserialize(message.Span, SlackJson.TypeInfo<Envelope>(SlackJson.DefaultSettings));
        }
        catch (JsonException exception)
        {
            log.LogWarning(exception, "Left out a message that is not JSON as Slack writes it");
            return;
        }

        switch (envelope)
        {
            case { Type: "hello" }:
                greeted.TrySetResult(true);
                break;
            case { Type: "disconnect" }:
                leaving.TrySetResult(envelope.Reason == "link_disabled" ? SocketMode.Leaving.Disabled : SocketMode.Leaving.Refresh);
                break;
            case { EnvelopeId: { } id } when !closing:
                var handling = Task.Run(() => Handle(envelope));
                unfinished[id] = handling;
                _ = handling.ContinueWith(_ => unfinished.TryRemove(id, out Task _), TaskScheduler.Default);
                break;
        }
    }

    private async Task Handle(Envelope envelope)
    {
        var acknowledgement = await handler.Handle(envelope);
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(acknowledgement, WebSocketMessageType.Text, endOfMessage: true, abandoned.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            log.LogWarning(exception, "Could not acknowledge envelope {EnvelopeId}", envelope.EnvelopeId);
        }
        finally
        {
            sending.Release();
        }
    }
}
