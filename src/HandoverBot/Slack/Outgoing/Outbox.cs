using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Slack.Outgoing;

/// <summary>Where features put what is to be sent.</summary>
public sealed class Outbox(OutboxStore store, HandoverBotDb db, OutboxSignal signal, TimeProvider time)
{
    /// <summary>
    /// Stores the items; inside <see cref="HandoverBotDb.Write{T}"/> they stand and fall with the rest. They are sent as soon
    /// as they are committed and due.
    /// </summary>
    public async Task Add(IEnumerable<OutboxItem> items, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var item in items)
        {
            var row = new OutboxRow
            {
                DedupeKey = item.DedupeKey,
                Conversation = item.Conversation,
                Kind = item.Kind,
                Payload = item.Payload.GetRawText(),
                CreatedAt = now,
                DueAt = item.DueAt,
            };
            await store.Add(row, cancellation);
        }

        db.AfterCommit(signal.Raise);
    }

    public Task Add(OutboxItem item, CancellationToken cancellation) => Add([item], cancellation);
}
