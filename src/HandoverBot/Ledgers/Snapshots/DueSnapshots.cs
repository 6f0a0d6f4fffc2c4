using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Ledgers.Snapshots;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Ledgers.Snapshots;

/// <summary>
/// Writes every book down for the first and the last day of each quarter, once that day is over where the policy counts its days. What
/// fell due while the bot was down is made up for, from the history as it is known by then; nothing is written twice, whatever
/// instances run.
/// </summary>
public sealed class DueSnapshots(
    HandoverBotDb db, BookSnapshots snapshots, AccountRecords records, Ownerships ownerships, PolicyLibrary policies, TimeProvider clock)
{
    /// <returns>The days that were written down.</returns>
    public async Task<IReadOnlyList<DateOnly>> Take(CancellationToken cancellation)
    {
        // Before anything was told there was nothing to write down, and later nobody can know what would have been.
        if (await ownerships.FirstTold(cancellation) is not { } told)
            return [];
        var (fiscal, now) = (policies.InForce.Fiscal, clock.GetUtcNow());
        var taken = new List<DateOnly>();
        foreach (var (day, quarter) in SnapshotDays.Due(fiscal, fiscal.DayOf(told), await snapshots.LastDay(cancellation), fiscal.DayOf(now)))
        {
            if (await Take(day, quarter, now, cancellation))
                taken.Add(day);
        }

        return taken;
    }

    /// <returns>False where somebody else was first.</returns>
    private async Task<bool> Take(DateOnly day, Quarter quarter, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await db.Write(
                token => snapshots.Take(day, quarter, Lines(day, day == quarter.Start, token), policies.InForce.Stamp.Hash, now, token), cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (HandoverBotDb.IsUniqueViolation(exception))
        {
            return false;
        }
    }

    private IAsyncEnumerable<SnapshotLine> Lines(DateOnly day, bool isFirst, CancellationToken cancellation) =>
        records.All(cancellation).SelectMany(accounts => accounts.Select(account => SnapshotLine.Of(account, day, isFirst)));
}
