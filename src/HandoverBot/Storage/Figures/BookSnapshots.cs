using System.Collections.Frozen;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Ledgers.Snapshots;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.Figures;

/// <summary>Every book as it was written down for the first and the last day of each quarter.</summary>
public sealed class BookSnapshots(HandoverBotDb db)
{
    /// <summary>The last day that was written down; null where none was.</summary>
    public async Task<DateOnly?> LastDay(CancellationToken cancellation) =>
        await db.BookSnapshots.MaxAsync(row => (DateOnly?)row.Day, cancellation);

    /// <summary>The accounts that a snapshot has in somebody's book.</summary>
    public async Task<IReadOnlyList<AccountId>> BookOf(PersonId owner, DateOnly day, CancellationToken cancellation) =>
        await db.BookSnapshotLines.Where(row => row.Owner == owner && row.Day == day).Select(row => row.AccountId).ToListAsync(cancellation);

    /// <summary>A snapshot, as far as it is about these accounts; null where none was taken for that day.</summary>
    /// <param name="takenOn">Tells the day of an instant.</param>
    public async Task<Snapshot?> Find(
        DateOnly day, bool isFirst, IReadOnlyCollection<AccountId> accounts, Func<DateTimeOffset, DateOnly> takenOn, CancellationToken cancellation)
    {
        if (await db.BookSnapshots.SingleOrDefaultAsync(row => row.Day == day, cancellation) is not { } taken)
            return null;
        var rows = await db.BookSnapshotLines.Where(row => row.Day == day && accounts.Contains(row.AccountId)).ToListAsync(cancellation);
        return new Snapshot(day, isFirst, takenOn(taken.TakenAt), rows.Select(Line).ToFrozenDictionary(line => line.Account));
    }

    /// <summary>Everybody's book as it was written down for a day; null where none was.</summary>
    public async Task<IReadOnlyDictionary<PersonId, BookLoad>?> LoadsOn(DateOnly day, CancellationToken cancellation)
    {
        if (!await db.BookSnapshots.AnyAsync(row => row.Day == day, cancellation))
            return null;
        var loads = await db.BookSnapshotLines
            .Where(row => row.Day == day && row.Owner != null)
            .GroupBy(row => row.Owner!.Value)
            .Select(book => new
            {
                Owner = book.Key,
                Accounts = book.Count(),
                Arr = book.Sum(row => row.ArrMinor) ?? 0,
                UnknownArr = book.Count(row => row.ArrMinor == null),
            })
            .ToListAsync(cancellation);
        return loads.ToDictionary(load => load.Owner, load => new BookLoad(load.Owner, load.Accounts, Minor.ToAmount(load.Arr), load.UnknownArr));
    }

    /// <summary>The ARR of every account as it was written down for a day, where it was known; none where none was written down.</summary>
    public async Task<IReadOnlyDictionary<AccountId, decimal>> ArrOn(DateOnly day, CancellationToken cancellation) =>
        await db.BookSnapshotLines
            .Where(row => row.Day == day && row.ArrMinor != null)
            .Select(row => new { row.AccountId, row.ArrMinor })
            .ToDictionaryAsync(row => row.AccountId, row => Minor.ToAmount(row.ArrMinor!.Value), cancellation);

    /// <summary>
    /// Writes a snapshot down, some hundreds of lines in memory at a time. Call it within <see cref="HandoverBotDb.Write{T}"/>; where somebody
    /// else was first, that fails with <see cref="HandoverBotDb.IsUniqueViolation"/>.
    /// </summary>
    public async Task Take(
        DateOnly day, Quarter quarter, IAsyncEnumerable<SnapshotLine> lines, string policyHash, DateTimeOffset at, CancellationToken cancellation)
    {
        db.BookSnapshots.Add(new BookSnapshotRow { Day = day, Quarter = quarter.Id, TakenAt = at, PolicyHash = policyHash });
        await db.SaveAndForget(cancellation);
        await foreach (var batch in lines.Chunk(HandoverBotDb.BatchSize).WithCancellation(cancellation))
        {
            db.BookSnapshotLines.AddRange(batch.Select(line => Row(day, line)));
            await db.SaveAndForget(cancellation);
        }
    }

    private static BookSnapshotLineRow Row(DateOnly day, SnapshotLine line) => new()
    {
        Day = day,
        AccountId = line.Account,
        Owner = line.Owner,
        OwnerIsKnown = line.OwnerIsKnown,
        ArrMinor = line.Arr is { } arr ? Minor.From(arr) : null,
    };

    private static SnapshotLine Line(BookSnapshotLineRow row) =>
        new(row.AccountId, row.OwnerIsKnown, row.Owner, row.ArrMinor is { } minor ? Minor.ToAmount(minor) : null);
}
