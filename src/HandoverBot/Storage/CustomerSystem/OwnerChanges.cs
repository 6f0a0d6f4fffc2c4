using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.CustomerSystem;

/// <summary>The outcomes of handovers that the customer system has not shown yet.</summary>
public sealed class OwnerChanges(HandoverBotDb db)
{
    private IQueryable<OwnerChangeRow> Unseen => db.OwnerChanges.Where(row => row.ClosedAt == null);

    /// <summary>The longest waiting first.</summary>
    public async Task<IReadOnlyList<OwnerChangeRow>> Open(int most, CancellationToken cancellation) =>
        await Unseen.OrderBy(row => row.Since).Take(most).ToListAsync(cancellation);

    /// <summary>Those that were last looked for before this moment; see <see cref="LookedFor"/>.</summary>
    public async Task<IReadOnlyList<OwnerChangeRow>> Due(DateTimeOffset before, int most, CancellationToken cancellation) => await Unseen
        .Where(row => (row.TriedAt ?? row.Since) <= before)
        .OrderBy(row => row.TriedAt ?? row.Since)
        .Take(most)
        .ToListAsync(cancellation);

    public Task LookedFor(HandoverId change, DateTimeOffset at, CancellationToken cancellation) => db.OwnerChanges
        .Where(row => row.HandoverId == change)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.TriedAt, at), cancellation);

    /// <summary>Those of these accounts that wait.</summary>
    public async Task<IReadOnlySet<AccountId>> OpenOf(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellation) =>
        await Unseen.Where(row => accounts.Contains(row.AccountId)).Select(row => row.AccountId).ToHashSetAsync(cancellation);

    /// <summary>
    /// Waits for the customer system to show the new owner; what was waited for before is needless now.
    /// <see cref="HandoverBotDb.Write{T}"/> stores it.
    /// </summary>
    public async Task Await(OwnerChangeRow change, CancellationToken cancellation)
    {
        await Close(Unseen.Where(row => row.AccountId == change.AccountId), change.Since, cancellation);
        db.OwnerChanges.Add(change);
    }

    /// <summary>Notes whom the customer system names. Call it within <see cref="HandoverBotDb.Write{T}"/>.</summary>
    public async Task Seen(AccountId account, PersonId? owner, DateTimeOffset at, CancellationToken cancellation)
    {
        var waiting = Unseen.Where(row => row.AccountId == account);
        await waiting.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.SeenAt, at).SetProperty(row => row.SeenOwner, owner), cancellation);
        if (owner is { } named)
            await Close(waiting.Where(row => row.NewOwner == named), at, cancellation);
    }

    private static Task Close(IQueryable<OwnerChangeRow> changes, DateTimeOffset at, CancellationToken cancellation) =>
        changes.ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, at), cancellation);
}
