using HandoverBot.Domain.People;
using HandoverBot.Domain.Reminding;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>Who was picked for which stand-up. What was drawn once stays.</summary>
public sealed class StandUpPicks(HandoverBotDb db)
{
    public async Task<IReadOnlyList<Pick>> On(string standUp, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db.StandUpPicks.Where(row => row.StandUp == standUp && row.Day == day).OrderBy(row => row.Number).ToListAsync(cancellation);
        return rows.ConvertAll(row => new Pick(row.Person, row.LastPickedOn, row.Among));
    }

    /// <summary>When each person was picked before a day.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PastTurns>> Before(string standUp, DateOnly day, CancellationToken cancellation) =>
        await db.StandUpPicks
            .Where(row => row.StandUp == standUp && row.Day < day)
            .GroupBy(row => row.Person)
            .Select(group => new { group.Key, Last = group.Max(row => row.Day), Times = group.Count() })
            .ToDictionaryAsync(each => each.Key, each => new PastTurns(each.Last, each.Times), cancellation);

    /// <summary>Keeps a draw, unless another one was kept before.</summary>
    public async Task Keep(StandUpDraw draw, CancellationToken cancellation)
    {
        foreach (var (number, pick) in draw.Picks.Index())
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO stand_up_picks (stand_up, day, number, person, last_picked_on, among)
                VALUES ({draw.StandUp}, {draw.Day}, {number}, {pick.Person.Value}, {pick.LastPickedOn}, {pick.Among})
                ON CONFLICT (stand_up, day, number) DO NOTHING
                """,
                cancellation);
        }
    }
}
