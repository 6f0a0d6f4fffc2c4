using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>Running checklists, and everything that ever happened to them.</summary>
public sealed class WorkLists(HandoverBotDb db)
{
    public async Task<WorkList?> Find(WorkListId id, CancellationToken cancellation) =>
        await db.WorkLists.Where(row => row.Id == id).Select(row => row.State).SingleOrDefaultAsync(cancellation) is { } state
            ? StorageJson.ReadWorkList(state)
            : null;

    /// <summary>Those of a handover that somebody has begun.</summary>
    public Task<IReadOnlyList<WorkList>> Of(HandoverId handover, CancellationToken cancellation) =>
        Read(db.WorkLists.Where(row => row.HandoverId == handover), cancellation);

    /// <summary>The ramps of these people; many have none.</summary>
    public Task<IReadOnlyList<WorkList>> RampsOf(IReadOnlyCollection<PersonId> people, CancellationToken cancellation)
    {
        var ids = people.Select(person => (PersonId?)person).ToList();
        return Read(db.WorkLists.Where(row => ids.Contains(row.Person)), cancellation);
    }

    /// <summary>A list's events in order; none where nobody has begun it.</summary>
    public async Task<IReadOnlyList<RecordedWork>> Log(WorkListId id, CancellationToken cancellation)
    {
        var rows = await db.WorkListEvents.Where(row => row.ListId == id).OrderBy(row => row.Version).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToEvent());
    }

    /// <summary>Everything that ever happened, list by list, one row in memory at a time.</summary>
    public IAsyncEnumerable<RecordedWork> All() => db.WorkListEvents
        .OrderBy(row => row.ListId)
        .ThenBy(row => row.Version)
        .AsAsyncEnumerable()
        .Select(row => row.ToEvent());

    /// <summary>
    /// Adds events and the list they lead to; <see cref="HandoverBotDb.Write{T}"/> stores them. Where somebody else has stored
    /// the same version meanwhile, storing fails with a <see cref="HandoverBotDb.IsUniqueViolation">unique violation</see>.
    /// </summary>
    public void Append(IReadOnlyList<RecordedWork> events, WorkList newState)
    {
        db.WorkListEvents.AddRange(events.Select(WorkEventRow.Of));
        if (events[0].Version == 1)
            db.WorkLists.Add(WorkListRow.Of(newState));
        else
            db.WorkLists.Update(WorkListRow.Of(newState));
    }

    private static async Task<IReadOnlyList<WorkList>> Read(IQueryable<WorkListRow> rows, CancellationToken cancellation)
    {
        var states = await rows.OrderBy(row => row.Id).Select(row => row.State).ToListAsync(cancellation);
        return states.ConvertAll(StorageJson.ReadWorkList);
    }
}
