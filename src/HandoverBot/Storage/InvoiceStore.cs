using HandoverBot.Domain.Accounts;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The invoices as they were last read.</summary>
public sealed class InvoiceStore(HandoverBotDb db, SourceReads reads)
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
        var rows = await db.Invoices
            .Where(row => accounts.Contains(row.AccountId) && blocking.Contains(row.Status))
            .OrderBy(row => row.DueOn ?? DateOnly.MaxValue)
            .ThenBy(row => row.Number)
            .ToListAsync(cancellation);
        var byAccount = rows.ToLookup(row => row.AccountId, row => row.ToInvoice());
        return accounts.ToDictionary(account => account, account => new InvoiceStanding(read.Origin, read.At, [.. byAccount[account]]));
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
