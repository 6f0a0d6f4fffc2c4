using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>What people planned for their books. Nothing in it is ever changed or removed.</summary>
public sealed class PlanningLog(HandoverBotDb db)
{
    /// <summary>What says how far a plan is.</summary>
    private static readonly string[] Milestones =
        [StorageJson.TypeOf<PlanFinished>(), StorageJson.TypeOf<PlanReopened>(), StorageJson.TypeOf<PlanAnswered>()];

    /// <summary>All of somebody's events, in order.</summary>
    public async Task<IReadOnlyList<RecordedPlanning>> Load(PersonId owner, CancellationToken cancellation)
    {
        var rows = await db.PlanningEvents.Where(row => row.Owner == owner).OrderBy(row => row.Version).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToEvent());
    }

    public async Task<BookPlan> Plan(PersonId owner, CancellationToken cancellation) => BookPlan.Fold(owner, await Load(owner, cancellation));

    /// <summary>How far everybody is with a quarter who has finished its plan at some time.</summary>
    public async Task<IReadOnlyDictionary<PersonId, QuarterPlan>> In(Quarter quarter, CancellationToken cancellation)
    {
        var rows = await db.PlanningEvents
            .Where(row => row.QuarterStart == quarter.Start && Milestones.Contains(row.Type))
            .OrderBy(row => row.Owner)
            .ThenBy(row => row.Version)
            .ToListAsync(cancellation);
        return rows
            .GroupBy(row => row.Owner)
            .ToDictionary(own => own.Key, own => BookPlan.Fold(own.Key, own.Select(row => row.ToEvent())).In(quarter));
    }

    /// <summary>
    /// Adds an event; <see cref="HandoverBotDb.Write{T}"/> stores it, or fails with a
    /// <see cref="HandoverBotDb.IsUniqueViolation">unique violation</see> where somebody else was first.
    /// </summary>
    public void Append(RecordedPlanning recorded) => db.PlanningEvents.Add(PlanningEventRow.Of(recorded));
}
