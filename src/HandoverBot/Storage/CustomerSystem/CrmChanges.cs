using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.CustomerSystem;

/// <summary>What somebody has to enter in a customer system that the bot cannot write to.</summary>
public sealed class CrmChanges(HandoverBotDb db)
{
    /// <summary>In the order in which they came up, one in memory at a time.</summary>
    public IAsyncEnumerable<CrmChangeRow> All() =>
        db.CrmChanges.OrderBy(row => row.At).ThenBy(row => row.ExternalId).AsAsyncEnumerable();

    /// <summary>A change that stands there already takes its new text.</summary>
    public Task Keep(CrmChangeRow change, CancellationToken cancellation) => db.Write(
        async token =>
        {
            await db.CrmChanges.Where(row => row.ExternalId == change.ExternalId).ExecuteDeleteAsync(token);
            db.CrmChanges.Add(change);
        },
        cancellation);
}
