using HandoverBot.Domain.People;

namespace HandoverBot.Slack.Outgoing;

/// <summary>Whom something goes to.</summary>
public abstract record Recipient
{
    private Recipient()
    {
    }

    /// <summary>What <see cref="OutboxItem.Conversation"/> is for this recipient.</summary>
    public abstract string Conversation { get; }

    /// <summary>What <see cref="OutboxItem.Conversation"/> is for somebody's Home tab.</summary>
    public static string HomeOf(PersonId person) => $"home:{person}";

    /// <summary>A direct message.</summary>
    public sealed record Person(PersonId Id) : Recipient
    {
        public override string Conversation => Id.Value;
    }

    /// <summary>A channel by its id, or by its name with or without #.</summary>
    public sealed record Channel(string IdOrName) : Recipient
    {
        public override string Conversation => IdOrName.TrimStart('#');
    }
}
