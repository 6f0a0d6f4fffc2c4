using SlackNet;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>What every posted message carries, so that it can be found again: the outbox row it came from.</summary>
internal sealed class DeliveryMark
{
    public const string EventType = "handoverbot_delivery";

    public long Row { get; set; }

    public static MessageMetadata For(long row)
    {
        var metadata = MessageMetadata.FromObject(new DeliveryMark { Row = row });
        metadata.EventType = EventType;
        return metadata;
    }

    public static bool IsOn(MessageMetadata? metadata, long row) =>
        metadata?.EventType == EventType && metadata.ToObject<DeliveryMark>().Row == row;
}
