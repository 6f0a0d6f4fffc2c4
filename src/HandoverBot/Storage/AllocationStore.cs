using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The allocation lists as they were last worked out, and what was left as it is for a while.</summary>
public sealed class AllocationStore(HandoverBotDb db)
{
    /// <summary>A page of a list: the highest ARR first, unknown ARR last.</summary>
    public async Task<IReadOnlyList<AllocationLine>> Page(
        AllocationFilter filter, DateOnly today, int skip, int take, CancellationToken cancellation)
    {
        var rows = await Filtered(filter, today)
            .OrderByDescending(row => row.Weight)
            .ThenByDescending(row => row.Subject)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToLine());
    }

    public Task<int> Count(AllocationFilter filter, DateOnly today, CancellationToken cancellation) =>
        Filtered(filter, today).CountAsync(cancellation);

    /// <summary>Which of some lines were left as they are, and are so still.</summary>
    public async Task<IReadOnlyList<AllocationHold>> Holds(ReviewList list, IReadOnlyCollection<string> subjects, DateOnly today, CancellationToken cancellation)
    {
        var id = AllocationList.Of(list).Id;
        var rows = await db.AllocationHolds.Where(row => row.List == id && subjects.Contains(row.Subject) && row.Until >= today).ToListAsync(cancellation);
        return rows.ConvertAll(row => new AllocationHold(row.Subject, row.Until, row.Why, row.ByPerson));
    }

    /// <summary>Leaves a line as it is until a day; the last word counts. <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    /// <returns>Whether that was news.</returns>
    public async Task<bool> Hold(ReviewList list, AllocationHold hold, DateTimeOffset at, CancellationToken cancellation)
    {
        var id = AllocationList.Of(list).Id;
        var before = await db.AllocationHolds.AsTracking().SingleOrDefaultAsync(row => row.List == id && row.Subject == hold.Subject, cancellation);
        if (before is null)
        {
            db.AllocationHolds.Add(new AllocationHoldRow
            {
                List = id,
                Subject = hold.Subject,
                Until = hold.Until,
                Why = hold.Why,
                ByPerson = hold.By,
                At = at,
            });
            return true;
        }

        var isNews = before.Until != hold.Until || before.Why != hold.Why || before.ByPerson != hold.By;
        if (isNews)
            (before.Until, before.Why, before.ByPerson, before.At) = (hold.Until, hold.Why, hold.By, at);
        return isNews;
    }

    /// <summary>Puts a line back into its list.</summary>
    public Task Release(ReviewList list, string subject, CancellationToken cancellation)
    {
        var id = AllocationList.Of(list).Id;
        return db.AllocationHolds.Where(row => row.List == id && row.Subject == subject).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<AllocationRow> Filtered(AllocationFilter filter, DateOnly today)
    {
        var id = AllocationList.Of(filter.List).Id;
        var rows = db.Allocations.Where(row => row.List == id);
        var held = db.AllocationHolds.Where(hold => hold.List == id && hold.Until >= today).Select(hold => hold.Subject);
        rows = filter.Held ? rows.Where(row => held.Contains(row.Subject)) : rows.Where(row => !held.Contains(row.Subject));
        if (filter.Pool is { } pool)
            rows = pool switch
            {
                { Name: { } name } => rows.Where(row => row.Pool == name),
                { IsClear: true } => rows.Where(row => row.Pool != null),
                _ => rows.Where(row => row.Pool == null),
            };
        if (filter.Region is { Value: var region })
            rows = rows.Where(row => row.Region == region);
        return filter.OwnerRole is { } role ? rows.Where(row => row.OwnerRole == role) : rows;
    }
}
