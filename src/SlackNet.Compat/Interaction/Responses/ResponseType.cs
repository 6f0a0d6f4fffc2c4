namespace SlackNet.Interaction;

public enum ResponseType
{
    InChannel,
    Ephemeral,
}
