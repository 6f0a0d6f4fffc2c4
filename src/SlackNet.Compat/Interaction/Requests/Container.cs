namespace SlackNet.Interaction;

/// <summary>The message or view an interaction came from.</summary>
public class Container
{
    public string Type { get; set; }

    public string MessageTs { get; set; }

    public string ChannelId { get; set; }

    public string ThreadTs { get; set; }

    public bool IsEphemeral { get; set; }
}
