using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>What the rhythm of a team rests on, each read at once for everybody.</summary>
public sealed class RhythmReads(HandoverBotDb db)
{
    /// <summary>More owners than this are picked out of all accounts rather than asked for by name.</summary>
    private const int FewOwners = 200;

    /// <summary>The accounts of some people, one in memory at a time.</summary>
    public IAsyncEnumerable<Account> OwnedBy(IReadOnlySet<PersonId> owners)
    {
        var rows = owners.Count <= FewOwners
            ? db.Accounts.Where(row => row.Owner != null && owners.ToList().Contains(row.Owner.Value))
            : db.Accounts.Where(row => row.Owner != null);
        return rows
            .OrderBy(row => row.Name)
            .Select(row => new { row.Owner, row.Facts })
            .AsAsyncEnumerable()
            .Where(row => owners.Contains(row.Owner!.Value))
            .Select(row => StorageJson.ReadAccount(row.Facts));
    }

    /// <summary>How many accounts nobody owns, at or above an ARR.</summary>
    public Task<int> CountWithoutOwner(decimal from, CancellationToken cancellation)
    {
        var minor = Minor.From(from);
        return db.Accounts.CountAsync(row => row.Owner == null && row.ArrMinor >= minor, cancellation);
    }

    /// <summary>What is open of accounts that somebody owns, once for each currency.</summary>
    public async Task<IReadOnlyList<OpenOfAccount>> OpenInvoices(IReadOnlyCollection<InvoiceStatus> statuses, CancellationToken cancellation)
    {
        var rows = await (
            from invoice in db.Invoices
            where statuses.Contains(invoice.Status)
            join account in db.Accounts on invoice.AccountId equals account.Id
            where account.Owner != null
            select new { account.Id, account.Name, Owner = account.Owner!.Value, invoice.AmountDue, invoice.Currency, invoice.DueOn }).ToListAsync(cancellation);
        // Added up here, because SQLite keeps amounts as text.
        return
        [
            .. from row in rows
               group row by (row.Owner, row.Id, row.Name, row.Currency) into account
               select new OpenOfAccount(
                   account.Key.Owner, account.Key.Id, account.Key.Name, account.Count(), account.Sum(row => row.AmountDue), account.Key.Currency,
                   account.Min(row => row.DueOn)),
        ];
    }

    /// <summary>Accounts whose present owner began between two days, both included.</summary>
    public async Task<IReadOnlyList<StartedOwnership>> StartedBetween(DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var rows = await (
            from ownership in db.Ownerships
            where ownership.Until == null && ownership.Since >= first && ownership.Since <= last
            join account in db.Accounts on ownership.AccountId equals account.Id
            select new
            {
                ownership.Owner,
                ownership.Since,
                account.Facts,
                HadAnother = db.Ownerships.Any(earlier => earlier.AccountId == ownership.AccountId && earlier.Since < ownership.Since),
            }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new StartedOwnership(row.Owner, row.Since, StorageJson.ReadAccount(row.Facts), row.HadAnother));
    }
}

public sealed record OpenOfAccount(PersonId Owner, AccountId Id, string Account, int Count, decimal Amount, string Currency, DateOnly? FirstDueOn);

/// <param name="HadAnother">Whether somebody owned the account before, as far as the history goes back.</param>
public sealed record StartedOwnership(PersonId Owner, DateOnly Since, Account Account, bool HadAnother);
