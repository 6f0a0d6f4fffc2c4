namespace SlackNet.Events;

/// <summary>A message, as an event or as read back from a conversation.</summary>
public class MessageEvent : MessageEventBase
{
    public string Subtype { get; set; }

    public string ChannelType { get; set; }

    public string BotId { get; set; }

    public string AppId { get; set; }

    public MessageMetadata Metadata { get; set; }
}
