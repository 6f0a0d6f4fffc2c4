using SlackNet.SocketMode;

namespace SlackNet.AspNetCore;

/// <summary>How Slack's requests arrive.</summary>
public class SlackEndpointConfiguration
{
    /// <summary>The first part of the path of every endpoint.</summary>
    public string RoutePrefix { get; private set; } = "slack";

    public string SigningSecret { get; private set; }

    public bool SocketMode { get; private set; }

    public SocketModeConnectionOptions SocketModeConnectionOptions { get; set; } = new();

    public SlackEndpointConfiguration MapToPrefix(string routePrefix)
    {
        RoutePrefix = routePrefix;
        return this;
    }

    /// <summary>Refuses requests that are not signed with this secret. Without one every request passes.</summary>
    public SlackEndpointConfiguration UseSigningSecret(string signingSecret)
    {
        SigningSecret = signingSecret;
        return this;
    }

    public SlackEndpointConfiguration UseSocketMode(SocketModeConnectionOptions connectionOptions = null) =>
        UseSocketMode(useSocketMode: true, connectionOptions);

    /// <summary>Receives requests over a WebSocket instead of HTTP endpoints.</summary>
    public SlackEndpointConfiguration UseSocketMode(bool useSocketMode = true, SocketModeConnectionOptions connectionOptions = null)
    {
        SocketMode = useSocketMode;
        SocketModeConnectionOptions = connectionOptions ?? SocketModeConnectionOptions;
        return this;
    }
}
