using HandoverBot.Domain.Accounts;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The invoices as they were last read.</summary>
public sealed class InvoiceStore(HandoverBotDb db, SourceReads reads, InvoiceReads lookups)
{
    /// <summary>An account's invoices, the earliest due first.</summary>
    public async Task<IReadOnlyList<Invoice>> Of(AccountId account, CancellationToken cancellation)
    {
        var rows = await db.Invoices
            .Where(row => row.AccountId == account)
            .OrderBy(row => row.DueOn ?? DateOnly.MaxValue)
            .ThenBy(row => row.Number)
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToInvoice());
    }

    /// <summary>Whether an account has invoices that block; unknown where invoices were never read.</summary>
    public async Task<InvoiceStanding> Standing(
        AccountId account, IReadOnlyCollection<InvoiceStatus> blocking, CancellationToken cancellation) =>
        (await Standings([account], blocking, cancellation))[account];

    /// <summary>The same for some accounts at once.</summary>
    public async Task<IReadOnlyDictionary<AccountId, InvoiceStanding>> Standings(
        IReadOnlyCollection<AccountId> accounts, IReadOnlyCollection<InvoiceStatus> blocking, CancellationToken cancellation)
    {
        if (await reads.Find(SourceReads.Invoices, cancellation) is not { } read)
            return accounts.ToDictionary(account => account, _ => InvoiceStanding.Unknown("nobody"));
        var byAccount = await Of(accounts, blocking, cancellation);
        return accounts.ToDictionary(account => account, account => new InvoiceStanding(read.Origin, read.At, [.. byAccount[account]]));
    }

    /// <summary>The invoices of some accounts in these statuses, each account's earliest due first.</summary>
    public async Task<ILookup<AccountId, Invoice>> Of(
        IReadOnlyCollection<AccountId> accounts, IReadOnlyCollection<InvoiceStatus> statuses, CancellationToken cancellation)
    {
        var rows = await db.Invoices
            .Where(row => accounts.Contains(row.AccountId) && statuses.Contains(row.Status))
            .OrderBy(row => row.DueOn ?? DateOnly.MaxValue)
            .ThenBy(row => row.Number)
            .ToListAsync(cancellation);
        return rows.ToLookup(row => row.AccountId, row => row.ToInvoice());
    }

    /// <summary>
    /// Puts these invoices in the place of all that were known of one account. Call it within
    /// <see cref="HandoverBotDb.Write{T}"/>.
    /// </summary>
    /// <param name="coverage">What the reading was about.</param>
    public async Task Replace(
        AccountId account, IEnumerable<Invoice> invoices, InvoiceCoverage coverage, DateTimeOffset at, CancellationToken cancellation)
    {
        // Two may read at the same time; the one that asked later knows better.
        if (await db.InvoiceReads.AnyAsync(row => row.AccountId == account && row.ReadAt > at, cancellation))
            return;
        await db.Invoices.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellation);
        db.Invoices.AddRange(invoices.Select(invoice => InvoiceRow.Of(account, invoice)));
        await lookups.Note(account, coverage, at, cancellation);
    }

    /// <summary>
    /// Puts these invoices in the place of all there were, some hundreds in memory at a time. Call it within
    /// <see cref="HandoverBotDb.Write{T}"/>.
    /// </summary>
    /// <param name="origin">Such as a file's name.</param>
    /// <returns>How many there are now.</returns>
    public async Task<int> ReplaceAll(
        IEnumerable<(AccountId Account, Invoice Invoice)> invoices, string origin, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.Invoices.ExecuteDeleteAsync(cancellation);
        await lookups.Forget(cancellation);
        var count = 0;
        foreach (var batch in invoices.Chunk(HandoverBotDb.BatchSize))
        {
            db.Invoices.AddRange(batch.Select(each => InvoiceRow.Of(each.Account, each.Invoice)));
            await db.SaveAndForget(cancellation);
            count += batch.Length;
        }

        await reads.Note(SourceReads.Invoices, origin, count, at, cancellation);
        return count;
    }
}
