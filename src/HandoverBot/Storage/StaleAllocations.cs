using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>Which accounts the allocation lists have to look at again, and what came of it.</summary>
public sealed class StaleAllocations(HandoverBotDb db)
{
    public Task<int> Count(CancellationToken cancellation) => db.StaleAllocations.CountAsync(cancellation);

    public Task<bool> Any(CancellationToken cancellation) => db.StaleAllocations.AnyAsync(cancellation);

    public Task<AllocationLookRow?> LastLook(CancellationToken cancellation) => db.AllocationLooks.SingleOrDefaultAsync(cancellation);

    /// <summary>All of them, because something has changed that concerns every account.</summary>
    public async Task MarkAll(AllocationLookRow look, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO stale_allocations (account_id) SELECT id FROM accounts WHERE true ON CONFLICT DO NOTHING", cancellation);
        await db.AllocationLooks.ExecuteDeleteAsync(cancellation);
        db.AllocationLooks.Add(look);
    }

    /// <summary>
    /// Takes some out before their facts are read: whoever changes one of them from now on marks it anew, so that no change
    /// is lost between the reading and the writing.
    /// </summary>
    public async Task<IReadOnlyList<AccountId>> Take(int most, CancellationToken cancellation)
    {
        var ids = await db.StaleAllocations.OrderBy(row => row.AccountId).Take(most).Select(row => row.AccountId).ToListAsync(cancellation);
        foreach (var chunk in ids.Chunk(HandoverBotDb.BatchSize))
            await db.StaleAllocations.Where(row => chunk.Contains(row.AccountId)).ExecuteDeleteAsync(cancellation);
        return ids;
    }

    /// <summary>Puts the lines of some accounts in the place of those they had.</summary>
    public async Task Replace(IReadOnlyCollection<AccountId> accounts, IReadOnlyCollection<AllocationLine> lines, CancellationToken cancellation)
    {
        var books = AllocationList.Of(ReviewList.BooksOverMaximum).Id;
        foreach (var chunk in accounts.Select(id => id.Value).Chunk(HandoverBotDb.BatchSize))
            await db.Allocations.Where(row => chunk.Contains(row.Subject) && row.List != books).ExecuteDeleteAsync(cancellation);
        db.Allocations.AddRange(lines.Select(AllocationRow.Of));
        await db.SaveAndForget(cancellation);
    }

    public async Task ReplaceBooks(IReadOnlyCollection<AllocationLine> lines, CancellationToken cancellation)
    {
        var books = AllocationList.Of(ReviewList.BooksOverMaximum).Id;
        await db.Allocations.Where(row => row.List == books).ExecuteDeleteAsync(cancellation);
        db.Allocations.AddRange(lines.Select(AllocationRow.Of));
        await db.SaveAndForget(cancellation);
    }

    /// <summary>Lines that the policy no longer asks for.</summary>
    public Task Drop(IReadOnlyCollection<ReviewList> but, CancellationToken cancellation)
    {
        string[] kept = [.. but.Select(list => AllocationList.Of(list).Id)];
        return db.Allocations.Where(row => !kept.Contains(row.List)).ExecuteDeleteAsync(cancellation);
    }
}
