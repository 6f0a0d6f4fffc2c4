using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HandoverBot.Slack.Outgoing;

/// <summary>Something to be sent, put into the outbox together with the events that cause it.</summary>
/// <param name="DedupeKey">A second item with the same key is never stored.</param>
/// <param name="Conversation">Items of one conversation go out in order; see <see cref="Recipient.Conversation"/>.</param>
/// <param name="Kind">Which <see cref="IOutgoing"/> renders it.</param>
/// <param name="Payload">Says what to render, not how it looks now: ids, no texts.</param>
public sealed record OutboxItem(string DedupeKey, string Conversation, string Kind, JsonElement Payload, DateTimeOffset DueAt)
{
    public static OutboxItem Of<T>(
        string dedupeKey, string conversation, string kind, T payload, JsonTypeInfo<T> payloadType, DateTimeOffset dueAt) =>
        new(dedupeKey, conversation, kind, JsonSerializer.SerializeToElement(payload, payloadType), dueAt);
}
