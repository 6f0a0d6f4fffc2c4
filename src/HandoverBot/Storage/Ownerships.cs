using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>
/// Who owned which account when. What was told is kept as events, to which nothing is ever done but adding more; beside them stands
/// what they add up to, for each account a row of days without overlap. Both are written in one transaction.
/// </summary>
public sealed class Ownerships(HandoverBotDb db)
{
    /// <summary>An account's owners, the first one first. Days between them were nobody's.</summary>
    public async Task<IReadOnlyList<OwnershipRow>> Of(AccountId account, CancellationToken cancellation) =>
        await db.Ownerships.Where(row => row.AccountId == account).OrderBy(row => row.Since).ToListAsync(cancellation);

    public async Task<OwnershipHistory> HistoryOf(AccountId account, CancellationToken cancellation) =>
        (await HistoriesOf([account], cancellation))[account];

    /// <summary>Of each of these accounts; that of one nobody has told of is empty.</summary>
    public async Task<IReadOnlyDictionary<AccountId, OwnershipHistory>> HistoriesOf(
        IReadOnlyCollection<AccountId> accounts, CancellationToken cancellation)
    {
        var rows = await db.OwnershipEvents.Where(row => accounts.Contains(row.AccountId)).ToListAsync(cancellation);
        var events = rows.ToLookup(row => row.AccountId, row => row.ToEvent());
        return accounts.Distinct().ToDictionary(account => account, account => OwnershipHistory.Of(events[account]));
    }

    /// <summary>Everything that was told of every account, in order of account.</summary>
    public IAsyncEnumerable<OwnershipEventRow> All() =>
        db.OwnershipEvents.OrderBy(row => row.AccountId).ThenBy(row => row.Number).AsAsyncEnumerable();

    /// <summary>
    /// The days on which accounts went from one owner to another, the first one first. The history begins with the first day that
    /// was told of; where it holds no change, what the account itself says of its previous owner stands in.
    /// </summary>
    public async Task<IReadOnlyDictionary<AccountId, ImmutableArray<DateOnly>>> ChangesOf(
        IReadOnlyCollection<Account> accounts, CancellationToken cancellation)
    {
        AccountId[] ids = [.. accounts.Select(account => account.Id)];
        var rows = await db.Ownerships.Where(row => ids.Contains(row.AccountId)).OrderBy(row => row.Since).ToListAsync(cancellation);
        var histories = rows.ToLookup(row => row.AccountId);
        return accounts.ToDictionary(account => account.Id, account => Changes(account, histories[account.Id]));
    }

    /// <summary>The accounts that somebody owned on one of these days, the last one included.</summary>
    public async Task<IReadOnlyList<AccountId>> OwnedWithin(PersonId person, DateOnly first, DateOnly last, CancellationToken cancellation) =>
        await db.Ownerships
            .Where(row => row.Owner == person && row.Since <= last && (row.Until == null || row.Until > first))
            .Select(row => row.AccountId)
            .Distinct()
            .ToListAsync(cancellation);

    /// <summary>Everybody's book when a day began, by who owned what then; the ARR is today's.</summary>
    public async Task<IReadOnlyDictionary<PersonId, BookLoad>> LoadsOn(DateOnly day, CancellationToken cancellation)
    {
        var loads = await (
            from row in db.Ownerships
            where row.Since <= day && (row.Until == null || row.Until > day)
            join account in db.Accounts on row.AccountId equals account.Id
            group account by row.Owner into book
            select new
            {
                Owner = book.Key,
                Accounts = book.Count(),
                Arr = book.Sum(account => account.ArrMinor) ?? 0,
                UnknownArr = book.Count(account => account.ArrMinor == null),
            }).ToListAsync(cancellation);
        return loads.ToDictionary(load => load.Owner, load => new BookLoad(load.Owner, load.Accounts, Minor.ToAmount(load.Arr), load.UnknownArr));
    }

    /// <summary>The first day on which somebody is known to have owned an account; null where they never did.</summary>
    public async Task<DateOnly?> FirstDayOf(PersonId person, CancellationToken cancellation) =>
        await db.Ownerships.Where(row => row.Owner == person).MinAsync(row => (DateOnly?)row.Since, cancellation);

    /// <summary>Everybody who owned an account on one of these days, the last one included.</summary>
    public async Task<IReadOnlyList<PersonId>> OwnersWithin(DateOnly first, DateOnly last, CancellationToken cancellation) =>
        await db.Ownerships
            .Where(row => row.Since <= last && (row.Until == null || row.Until > first))
            .Select(row => row.Owner)
            .Distinct()
            .ToListAsync(cancellation);

    /// <summary>The first day of which anything is known; null where nothing is.</summary>
    public async Task<DateOnly?> KnownFrom(CancellationToken cancellation) =>
        await db.OwnershipEvents.MinAsync(row => (DateOnly?)row.FirstDay, cancellation);

    /// <summary>When something was told for the first time; null where nothing was.</summary>
    public Task<DateTimeOffset?> FirstTold(CancellationToken cancellation) =>
        db.OwnershipEvents.OrderBy(row => row.ToldAt).Select(row => (DateTimeOffset?)row.ToldAt).FirstOrDefaultAsync(cancellation);

    /// <summary>
    /// Puts the past of accounts right, some hundreds in memory at a time; what was told before stays on record. Call it within
    /// <see cref="HandoverBotDb.Write{T}"/>.
    /// </summary>
    /// <param name="claims">Of an account, in order and without overlap.</param>
    /// <param name="origin">Such as a file's name.</param>
    /// <returns>Of how many accounts something else was known.</returns>
    public async Task<int> Correct(
        IReadOnlyCollection<AccountId> accounts, Func<AccountId, IReadOnlyList<OwnershipClaim>> claims, string origin, DateTimeOffset at, CancellationToken cancellation)
    {
        var corrected = 0;
        foreach (var batch in accounts.Chunk(HandoverBotDb.BatchSize))
        {
            var histories = await HistoriesOf(batch, cancellation);
            var told = batch
                .Select(account => (Account: account, Before: histories[account], Events: histories[account].Correct(claims(account), at, Word)))
                .Where(each => !each.Events.IsEmpty)
                .ToList();
            await Add(told, cancellation);
            await db.SaveAndForget(cancellation);
            corrected += told.Count;
        }

        return corrected;

        OwnershipWord Word(string? note) => new(OwnershipWordKind.Correction, origin, note);
    }

    /// <summary>Adds what was told, and brings the rows of days up to it. <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    /// <param name="told">New events by account, with the history before them.</param>
    internal async Task Add(
        IReadOnlyCollection<(AccountId Account, OwnershipHistory Before, ImmutableArray<OwnershipEvent> Events)> told, CancellationToken cancellation)
    {
        var changed = told.Where(each => !each.Events.IsEmpty).ToList();
        AccountId[] ids = [.. changed.Select(each => each.Account)];
        var rows = await db.Ownerships.AsTracking().Where(row => ids.Contains(row.AccountId)).ToListAsync(cancellation);
        var known = rows.ToLookup(row => row.AccountId);
        foreach (var (account, before, events) in changed)
        {
            db.OwnershipEvents.AddRange(events.Select(each => OwnershipEventRow.Of(account, each)));
            Replace(known[account], before.With(events).Spans.Where(span => span.Owner is not null).Select(span => OwnershipRow.Of(account, span)));
        }
    }

    private void Replace(IEnumerable<OwnershipRow> before, IEnumerable<OwnershipRow> after)
    {
        var bySince = before.ToDictionary(row => row.Since);
        foreach (var row in after)
        {
            if (bySince.Remove(row.Since, out var known))
                known.Take(row);
            else
                db.Ownerships.Add(row);
        }

        db.Ownerships.RemoveRange(bySince.Values);
    }

    private static ImmutableArray<DateOnly> Changes(Account account, IEnumerable<OwnershipRow> rows)
    {
        OwnershipRow[] history = [.. rows];
        DateOnly[] days = [.. history.Zip(history.Skip(1)).Where(pair => pair.First.Owner != pair.Second.Owner).Select(pair => pair.Second.Since)];
        return days.Length == 0 && account is { Owner: { } owner, PreviousOwner: { } previous, OwnedSince: { } since } && owner != previous
            ? [since]
            : [.. days];
    }
}
