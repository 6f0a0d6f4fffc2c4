using HandoverBot.Domain.Accounts;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>When a system was asked about each account's invoices, and what came of it.</summary>
public sealed class InvoiceReads(HandoverBotDb db)
{
    public async Task<IReadOnlyList<InvoiceReadRow>> Of(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellation) =>
        await db.InvoiceReads.Where(row => accounts.Contains(row.AccountId)).ToListAsync(cancellation);

    /// <summary>How many accounts were read at some time.</summary>
    public Task<int> CountRead(CancellationToken cancellation) => db.InvoiceReads.CountAsync(row => row.ReadAt != null, cancellation);

    /// <summary>Those of which nothing was told when the system was last asked, the latest first.</summary>
    public async Task<IReadOnlyList<InvoiceReadRow>> Failing(int most, CancellationToken cancellation) =>
        await db.InvoiceReads.Where(row => row.Failure != null).OrderByDescending(row => row.TriedAt).Take(most).ToListAsync(cancellation);

    /// <summary>Notes that nothing was told; what was known stays as it is. <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    /// <param name="why">A sentence.</param>
    public async Task NoteFailure(AccountId account, string why, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = await db.InvoiceReads.AsTracking().SingleOrDefaultAsync(row => row.AccountId == account, cancellation);
        if (known is null)
            db.InvoiceReads.Add(new InvoiceReadRow { AccountId = account, TriedAt = at, Failure = why });
        else
            (known.TriedAt, known.Failure) = (at, why);
    }

    /// <summary>Notes what was told; <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    public async Task Note(AccountId account, InvoiceCoverage coverage, DateTimeOffset at, CancellationToken cancellation)
    {
        var read = new InvoiceReadRow { AccountId = account, TriedAt = at, ReadAt = at, Coverage = coverage };
        if (await db.InvoiceReads.AnyAsync(row => row.AccountId == account, cancellation))
            db.InvoiceReads.Update(read);
        else
            db.InvoiceReads.Add(read);
    }

    /// <summary>Forgets all of them, because the invoices come from elsewhere now.</summary>
    internal Task Forget(CancellationToken cancellation) => db.InvoiceReads.ExecuteDeleteAsync(cancellation);
}
