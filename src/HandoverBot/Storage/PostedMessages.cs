using HandoverBot.Storage.Columns;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>Where each card lives in Slack, so that it can be updated in place.</summary>
public sealed class PostedMessages(HandoverBotDb db)
{
    public Task<PostedMessageRow?> Find(string key, CancellationToken cancellation) =>
        db.PostedMessages.SingleOrDefaultAsync(row => row.Key == key, cancellation);

    /// <summary>Notes where a card was posted or updated, at once.</summary>
    public Task Keep(PostedMessageRow message, CancellationToken cancellation)
    {
        var updatedAt = InstantColumn.Write(message.UpdatedAt);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO posted_messages (key, channel, ts, version, content_hash, updated_at)
            VALUES ({message.Key}, {message.Channel}, {message.Ts}, {message.Version}, {message.ContentHash}, {updatedAt})
            ON CONFLICT (key) DO UPDATE SET
              channel = excluded.channel, ts = excluded.ts, version = excluded.version,
              content_hash = excluded.content_hash, updated_at = excluded.updated_at
            """,
            cancellation);
    }
}
