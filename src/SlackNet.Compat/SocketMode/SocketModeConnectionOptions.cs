namespace SlackNet.SocketMode;

public class SocketModeConnectionOptions
{
    /// <summary>How many connections are kept open side by side.</summary>
    public int NumberOfConnections { get; set; } = 1;

    /// <summary>How long after one connection the next is opened.</summary>
    public TimeSpan ConnectionDelay { get; set; } = TimeSpan.FromSeconds(10);
}
