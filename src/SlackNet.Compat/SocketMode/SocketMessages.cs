using System.Buffers;
using System.Net.WebSockets;

namespace SlackNet.SocketMode;

internal static class SocketMessages
{
    private const int PieceSize = 16 * 1024;

    /// <summary>The next whole message, however many frames it came in, or null when the other side has closed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Receive(WebSocket socket, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(PieceSize);
        while (true)
        {
            var piece = await socket.ReceiveAsync(message.GetMemory(PieceSize), cancellationToken);
            if (piece.MessageType == WebSocketMessageType.Close)
                return null;

            message.Advance(piece.Count);
            if (piece.EndOfMessage)
                return message.WrittenMemory;
        }
    }
}
