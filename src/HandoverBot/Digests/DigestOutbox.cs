using HandoverBot.Domain.People;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Digests;

/// <summary>How digests go into the outbox.</summary>
internal static class DigestOutbox
{
    /// <summary>There is one for a person and a day, whoever prepares it and however often.</summary>
    public static string KeyOf(PersonId person, DateOnly day) => $"digest:{person}:{day:yyyy-MM-dd}";

    public static OutboxItem First(PersonId person, DateOnly day, DateTimeOffset due) => Item(KeyOf(person, day), person, day, due);

    /// <param name="revision">Which change it is.</param>
    public static OutboxItem Again(PersonId person, DateOnly day, int revision, DateTimeOffset due) =>
        Item($"{KeyOf(person, day)}:{revision}", person, day, due);

    private static OutboxItem Item(string key, PersonId person, DateOnly day, DateTimeOffset due) => OutboxItem.Of(
        key, new Recipient.Person(person).Conversation, DigestDelivery.OutboxKind, new DigestPayload(person, day), DigestPayloads.Default.DigestPayload, due);
}
