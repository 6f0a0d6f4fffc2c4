using System.Collections.Immutable;

using HandoverBot.Digests;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Domain.Reminding;
using HandoverBot.Storage;

namespace HandoverBot.Reminding;

/// <summary>Draws who talks at a stand-up, once: whoever looks later, in whichever instance, finds what was drawn.</summary>
public sealed class StandUpDraws(HandoverBotDb db, StandUpPicks picks)
{
    public async Task<ImmutableArray<StandUpDraw>> For(DigestMoment moment, CancellationToken cancellation)
    {
        var draws = ImmutableArray.CreateBuilder<StandUpDraw>();
        foreach (var standUp in moment.Policy.Cadence.StandUps.Where(standUp => standUp.Picks is not null))
        {
            foreach (var day in moment.Receivers.Where(receiver => standUp.TakesIn(receiver.Person)).Select(receiver => receiver.Today).Distinct())
            {
                if (standUp.IsHeldOn(day, moment.Policy))
                    draws.Add(new StandUpDraw(standUp.Id, day, [.. await On(standUp, day, moment, cancellation)]));
            }
        }

        return draws.ToImmutable();
    }

    private async Task<IReadOnlyList<Pick>> On(StandUp standUp, DateOnly day, DigestMoment moment, CancellationToken cancellation)
    {
        if (await picks.On(standUp.Id, day, cancellation) is { Count: > 0 } drawn)
            return drawn;
        var present = standUp.Present(day, moment.Roster, moment.Policy).Select(person => person.Id).ToList();
        var before = await picks.Before(standUp.Id, day, cancellation);
        var draw = new StandUpDraw(standUp.Id, day, FairRotation.Draw(standUp.Id, day, present, before, standUp.Picks!.Value));
        await db.Write(token => picks.Keep(draw, token), cancellation);
        // Somebody else may have drawn at the same moment; the first one counts.
        return await picks.On(standUp.Id, day, cancellation);
    }
}
