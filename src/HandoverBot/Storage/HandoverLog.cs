using HandoverBot.Domain.Handovers;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The events of handovers. Nothing in it is ever changed or removed.</summary>
public sealed class HandoverLog(HandoverBotDb db)
{
    /// <summary>A handover's events in order; none where there is no such handover.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> Load(HandoverId id, CancellationToken cancellation)
    {
        var rows = await db.HandoverEvents
            .Where(row => row.HandoverId == id)
            .OrderBy(row => row.Version)
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToEvent());
    }

    /// <summary>Everything that ever happened, handover by handover, one row in memory at a time.</summary>
    public IAsyncEnumerable<RecordedEvent> All() => db.HandoverEvents
        .OrderBy(row => row.HandoverId)
        .ThenBy(row => row.Version)
        .AsAsyncEnumerable()
        .Select(row => row.ToEvent());

    /// <summary>
    /// Adds events and the state they lead to; <see cref="HandoverBotDb.Write{T}"/> stores them. Where somebody else has
    /// stored the same version meanwhile, or another handover of the account is live, storing fails with a
    /// <see cref="HandoverBotDb.IsUniqueViolation">unique violation</see>.
    /// </summary>
    public void Append(IReadOnlyList<RecordedEvent> events, Handover newState)
    {
        db.HandoverEvents.AddRange(events.Select(HandoverEventRow.Of));
        var row = HandoverRow.Of(newState);
        if (db.Handovers.Local.FindEntry(row.Id) is { } tracked)
            tracked.CurrentValues.SetValues(row);
        else if (events[0].Version == 1)
            db.Handovers.Add(row);
        else
            db.Handovers.Update(row);
    }
}
