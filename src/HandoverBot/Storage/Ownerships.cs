using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>Who owned which account when: for each account a row of days without overlap, written as owners change.</summary>
public sealed class Ownerships(HandoverBotDb db)
{
    /// <summary>An account's owners, the first one first.</summary>
    public async Task<IReadOnlyList<OwnershipRow>> Of(AccountId account, CancellationToken cancellation) =>
        await db.Ownerships.Where(row => row.AccountId == account).OrderBy(row => row.Since).ToListAsync(cancellation);

    /// <summary>
    /// The days on which accounts went from one owner to another, the first one first. The history begins with the first
    /// import; what the account itself says of its previous owner comes on top.
    /// </summary>
    public async Task<IReadOnlyDictionary<AccountId, ImmutableArray<DateOnly>>> ChangesOf(
        IReadOnlyCollection<Account> accounts, CancellationToken cancellation)
    {
        AccountId[] ids = [.. accounts.Select(account => account.Id)];
        var rows = await db.Ownerships.Where(row => ids.Contains(row.AccountId)).OrderBy(row => row.Since).ToListAsync(cancellation);
        var histories = rows.ToLookup(row => row.AccountId);
        return accounts.ToDictionary(account => account.Id, account => Changes(account, histories[account.Id]));
    }

    /// <summary>The ownerships that last, of those accounts that have an owner.</summary>
    internal Task<Dictionary<AccountId, OwnershipRow>> Current(AccountId[] accounts, CancellationToken cancellation) =>
        db.Ownerships.AsTracking()
            .Where(row => accounts.Contains(row.AccountId) && row.Until == null)
            .ToDictionaryAsync(row => row.AccountId, cancellation);

    internal Task<OwnershipRow?> Current(AccountId account, CancellationToken cancellation) =>
        db.Ownerships.AsTracking().SingleOrDefaultAsync(row => row.AccountId == account && row.Until == null, cancellation);

    /// <summary>Ends the current ownership on the day on which the next one begins, so that no day is left out.</summary>
    /// <param name="on">The first day of the new owner.</param>
    internal void Change(OwnershipRow? current, AccountId account, PersonId? newOwner, DateOnly on, HandoverId? handover)
    {
        if (current?.Owner == newOwner)
            return;
        if (current is not null && on <= current.Since)
            ReplaceWithinTheDay(current, newOwner, handover);
        else
            Follow(current, account, newOwner, on, handover);
    }

    private static ImmutableArray<DateOnly> Changes(Account account, IEnumerable<OwnershipRow> rows)
    {
        OwnershipRow[] history = [.. rows];
        var days = history.Zip(history.Skip(1)).Where(pair => pair.First.Owner != pair.Second.Owner).Select(pair => pair.Second.Since);
        var told = account is { Owner: { } owner, PreviousOwner: { } previous, OwnedSince: { } since } && owner != previous ? [since] : Array.Empty<DateOnly>();
        return [.. days.Concat(told).Distinct().Order()];
    }

    private void Follow(OwnershipRow? current, AccountId account, PersonId? newOwner, DateOnly on, HandoverId? handover)
    {
        if (current is not null)
            current.Until = on;
        if (newOwner is { } owner)
            db.Ownerships.Add(new OwnershipRow { AccountId = account, Since = on, Owner = owner, HandoverId = handover });
    }

    private void ReplaceWithinTheDay(OwnershipRow current, PersonId? newOwner, HandoverId? handover)
    {
        if (newOwner is not { } owner)
        {
            db.Ownerships.Remove(current);
            return;
        }

        current.Owner = owner;
        current.HandoverId = handover;
    }
}
