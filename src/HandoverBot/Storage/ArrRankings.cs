using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>
/// The ranking of all accounts, read again only after the ARR of one has changed, by whichever process. That is told by a number in the
/// database, which is raised in the transaction that changes an ARR.
/// </summary>
public sealed class ArrRankings(HandoverBotDb db, ArrRankingCache cache)
{
    public async Task<ArrRanking> Now(CancellationToken cancellation)
    {
        // The number first: what is committed in between makes the ranking too new for it, and it is read once more.
        var version = await db.ArrVersions.Select(row => row.Number).SingleAsync(cancellation);
        if (cache.Find(version) is { } cached)
            return cached;
        var ranking = new ArrRanking(
            await db.Accounts
                .Where(row => row.ArrMinor != null)
                .OrderBy(row => row.ArrMinor)
                .Select(row => row.ArrMinor!.Value)
                .ToArrayAsync(cancellation));
        // What a transaction sees may never come true.
        if (db.Database.CurrentTransaction is null)
            cache.Keep(version, ranking);
        return ranking;
    }

    /// <summary>
    /// Lets nobody else store accounts until this transaction ends. Call it before reading what is going to be changed, so that no change is
    /// taken for none; and before writing any account, so that no two wait for each other.
    /// </summary>
    internal Task Hold(CancellationToken cancellation) => Raise(by: 0, cancellation);

    /// <summary>An ARR changes. Call it within <see cref="HandoverBotDb.Write{T}"/>, after <see cref="Hold"/>.</summary>
    internal Task Outdate(CancellationToken cancellation) => Raise(by: 1, cancellation);

    private Task Raise(int by, CancellationToken cancellation) =>
        db.ArrVersions.ExecuteUpdateAsync(row => row.SetProperty(version => version.Number, version => version.Number + by), cancellation);
}
