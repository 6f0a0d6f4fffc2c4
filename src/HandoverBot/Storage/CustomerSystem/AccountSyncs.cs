using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.CustomerSystem;

/// <summary>How far reading all accounts of a source has come. One that was killed half-way goes on from here.</summary>
public sealed class AccountSyncs(HandoverBotDb db)
{
    /// <summary>The latest one; null where there never was any.</summary>
    public Task<AccountSyncRow?> Latest(string source, CancellationToken cancellation) =>
        db.AccountSyncs.SingleOrDefaultAsync(row => row.Source == source, cancellation);

    /// <summary>Puts it in the place of what was known of it; <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    public async Task Keep(AccountSyncRow sync, CancellationToken cancellation)
    {
        if (await db.AccountSyncs.AnyAsync(row => row.Source == sync.Source, cancellation))
            db.AccountSyncs.Update(sync);
        else
            db.AccountSyncs.Add(sync);
    }

    /// <summary>How many accounts of the source it did not tell of any more: last read before this moment.</summary>
    public Task<int> CountUnread(string source, DateTimeOffset since, CancellationToken cancellation) =>
        db.Accounts.CountAsync(row => row.Source == source && row.AsOf < since, cancellation);
}
