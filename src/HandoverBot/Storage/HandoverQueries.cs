using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The current states of handovers.</summary>
public sealed class HandoverQueries(HandoverBotDb db)
{
    private IQueryable<HandoverRow> Live => db.Handovers.Where(row => row.IsLive);

    public async Task<Handover?> Find(HandoverId id, CancellationToken cancellation) =>
        Read(await db.Handovers.Where(row => row.Id == id).Select(row => row.State).SingleOrDefaultAsync(cancellation));

    public async Task<Handover?> LiveOf(AccountId account, CancellationToken cancellation) =>
        Read(await Live.Where(row => row.AccountId == account).Select(row => row.State).SingleOrDefaultAsync(cancellation));

    /// <summary>All an account ever had, live or ended.</summary>
    public async Task<IReadOnlyList<Handover>> Of(AccountId account, CancellationToken cancellation)
    {
        var states = await db.Handovers.Where(row => row.AccountId == account).Select(row => row.State).ToListAsync(cancellation);
        return states.ConvertAll(StorageJson.ReadHandover);
    }

    /// <summary>Those of some accounts; most have none.</summary>
    public async Task<IReadOnlyDictionary<AccountId, Handover>> LiveOf(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellation)
    {
        var states = await Live.Where(row => accounts.Contains(row.AccountId)).Select(row => row.State).ToListAsync(cancellation);
        return states.ConvertAll(StorageJson.ReadHandover).ToDictionary(handover => handover.Account);
    }

    /// <summary>All there ever were of an account, the latest first.</summary>
    public async Task<IReadOnlyList<Handover>> EverOf(AccountId account, CancellationToken cancellation)
    {
        var handovers = await Read(db.Handovers.Where(row => row.AccountId == account), cancellation);
        return [.. handovers.OrderByDescending(handover => handover.ProposedAt)];
    }

    /// <summary>What is leaving a person's book, the longest waiting first.</summary>
    public Task<IReadOnlyList<Handover>> LiveOwnedBy(PersonId person, CancellationToken cancellation) =>
        Read(Live.Where(row => row.Owner == person), cancellation);

    /// <summary>What is arriving in a person's book, the longest waiting first.</summary>
    public Task<IReadOnlyList<Handover>> LiveArrivingFor(PersonId person, CancellationToken cancellation) =>
        Read(Live.Where(row => row.NewOwner == person), cancellation);

    /// <summary>The live ones in which a person gives or takes an account, and all in any of the statuses; the longest waiting first.</summary>
    /// <remarks>One after the other: asked in one go for any of these, SQLite reads all there are.</remarks>
    public async Task<IReadOnlyList<Handover>> LiveWith(
        PersonId person, IReadOnlyCollection<HandoverStatus> orIn, CancellationToken cancellation)
    {
        var leaving = await LiveOwnedBy(person, cancellation);
        var arriving = await LiveArrivingFor(person, cancellation);
        var others = orIn.Count == 0 ? [] : await LiveIn(orIn, cancellation);
        return
        [
            .. leaving.Concat(arriving).Concat(others)
                .DistinctBy(handover => handover.Id)
                .OrderBy(handover => handover.StatusSince)
                .ThenBy(handover => handover.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The live ones in any of the statuses, the longest waiting first.</summary>
    public Task<IReadOnlyList<Handover>> LiveIn(IReadOnlyCollection<HandoverStatus> statuses, CancellationToken cancellation) =>
        Read(Live.Where(row => statuses.Contains(row.Status)), cancellation);

    /// <summary>The live ones in a status that belong to a pool, the longest waiting first.</summary>
    public Task<IReadOnlyList<Handover>> LiveIn(HandoverStatus status, string pool, CancellationToken cancellation) =>
        Read(Live.Where(row => row.Status == status && row.Pool == pool), cancellation);

    /// <summary>Introduced ones whose ownership moves on this day or should have moved before.</summary>
    public Task<IReadOnlyList<Handover>> Due(DateOnly today, CancellationToken cancellation) =>
        Read(Live.Where(row => row.Status == HandoverStatus.Introduced && row.EffectiveOn <= today), cancellation);

    /// <summary>All there ever were, one in memory at a time.</summary>
    public IAsyncEnumerable<Handover> All() => db.Handovers
        .OrderBy(row => row.AccountName)
        .ThenBy(row => row.Id)
        .Select(row => row.State)
        .AsAsyncEnumerable()
        .Select(StorageJson.ReadHandover);

    private static Handover? Read(string? state) => state is null ? null : StorageJson.ReadHandover(state);

    private static async Task<IReadOnlyList<Handover>> Read(IQueryable<HandoverRow> rows, CancellationToken cancellation)
    {
        var states = await rows
            .OrderBy(row => row.StatusSince)
            .ThenBy(row => row.Id)
            .Select(row => row.State)
            .ToListAsync(cancellation);
        return states.ConvertAll(StorageJson.ReadHandover);
    }
}
