using System.Runtime.CompilerServices;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;

namespace HandoverBot.Ledgers;

/// <summary>Gathers all that the ledger rests on for accounts: their owners, their ARR and their usage, as it is known now.</summary>
public sealed class AccountRecords(AccountStore accounts, Ownerships ownerships, ArrObservations arr, UsageStore usage)
{
    private const int BatchSize = 500;

    public async Task<IReadOnlyList<AccountRecord>> Of(IReadOnlyCollection<AccountId> ids, CancellationToken cancellation)
    {
        var records = new List<AccountRecord>(ids.Count);
        foreach (var batch in ids.Chunk(BatchSize))
            records.AddRange(await Read(batch, cancellation));
        return records;
    }

    /// <summary>Every account, some hundreds at a time, in order of id.</summary>
    public async IAsyncEnumerable<IReadOnlyList<AccountRecord>> All([EnumeratorCancellation] CancellationToken cancellation)
    {
        // The ids first, so that nothing is being read while somebody stores what comes of it.
        foreach (var batch in (await accounts.Ids().ToListAsync(cancellation)).Chunk(BatchSize))
            yield return await Read(batch, cancellation);
    }

    private async Task<IReadOnlyList<AccountRecord>> Read(AccountId[] ids, CancellationToken cancellation)
    {
        var known = await accounts.Of(ids, cancellation);
        var owners = await ownerships.HistoriesOf(ids, cancellation);
        var histories = await arr.Of(ids, cancellation);
        var used = await usage.Of(ids, cancellation);
        return
        [
            .. known.OrderBy(account => account.Id.Value, StringComparer.Ordinal).Select(account =>
                new AccountRecord(account.Id, account.Name, owners[account.Id], histories[account.Id])
                {
                    Usage = used[account.Id],
                    OwnerBeforeHistory = owners[account.Id].Spans.Length == 1 ? account.PreviousOwner : null,
                }),
        ];
    }
}
