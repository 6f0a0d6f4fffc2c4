using SlackNet.SocketMode;

namespace SlackNet;

/// <summary>Receives Slack's requests over a WebSocket that the app opens, so that it needs no public address.</summary>
public interface ISlackSocketModeClient
{
    /// <summary>Whether a connection is open now.</summary>
    bool Connected { get; }

    /// <summary>Connects, and stays connected until <see cref="Disconnect"/>.</summary>
    Task Connect(SocketModeConnectionOptions connectionOptions = null, CancellationToken cancellationToken = default);

    void Disconnect();
}
