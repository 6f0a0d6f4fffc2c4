using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Sockets;

/// <summary>One web socket connection of the bot.</summary>
internal sealed class SocketLink(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1);
    private volatile bool _inUse = true;

    /// <summary>Whether new envelopes may go to it.</summary>
    public bool InUse
    {
        get => _inUse && socket.State == WebSocketState.Open;
        set => _inUse = value;
    }

    public async Task Send(JsonObject message)
    {
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task Read(Action<JsonObject> received)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                received(Json.Parse(Encoding.UTF8.GetString(message.ToArray())) ?? []);
                message.SetLength(0);
            }

            await Close();
        }
        catch (WebSocketException)
        {
            // The other side went away without a word, which connections do.
        }
    }

    public async Task Close()
    {
        await _sending.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Already gone.
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Abort() => socket.Abort();

    public void Dispose() => _sending.Dispose();
}
