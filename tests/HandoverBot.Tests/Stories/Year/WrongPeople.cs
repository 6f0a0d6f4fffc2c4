using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>People try what they may not. Whatever state a handover is in, all of it is refused.</summary>
internal sealed class WrongPeople(YearPeople acting, YearTeam people, YearMarket market, Policy policy)
{
    public int Tries { get; private set; }

    public async Task Try(Handover now)
    {
        if (acting.Any(Wrongs(now)) is not { Command: not null } wrong)
            return;
        Tries++;
        var handled = await acting.Say(now.Id, wrong.Who.Id, wrong.Command);
        Assert.True(handled is Handled.Refused, $"{now.Id} of {now.AccountName}, {now.Status}: {wrong.Who.Name} could do this: {wrong.What}.");
    }

    /// <summary>An owner gives grounds that the team does not accept.</summary>
    public async Task TryReason()
    {
        var account = market.Now(acting.Any(market.Ids));
        if (account.Owner is not { } owner)
            return;
        Tries++;
        var reason = acting.Any(policy.Reasons.Where(reason => !reason.Allowed))!;
        var handled = await acting.Propose(account.Id, owner, new Propose(reason.Id, "It just does not work out."));
        Assert.True(handled is Handled.Refused, $"{account.Name} may be handed over because of “{reason.Label}”.");
    }

    private IEnumerable<(string What, Person Who, HandoverCommand Command)> Wrongs(Handover now)
    {
        var pool = policy.Pools.First(pool => people.Roster.TakersIn(pool, now.Owner).Any());
        var taker = people.Roster.TakersIn(pool, now.Owner).First();
        if (now.Owner is { } id && people.Of(id) is { } owner)
        {
            yield return ("the owner decides where it goes", owner, new DecidePool(pool.Name, "Mine."));
            yield return ("the owner names the new owner", owner, new AssignNewOwner(taker.Id));
            yield return ("the owner declines", owner, new Decline("No."));
            yield return ("the owner sets the day", owner, new SetEffectiveDay(DateOnly.MaxValue, "Soon."));
            foreach (var gate in now.Gates)
                yield return ($"the owner waives {gate.Gate}", owner, new WaiveGate(gate.Gate, "Fine."));
            foreach (var outsider in people.People.Where(person => person.Id != id && person.Id != now.NewOwner && person.Flags == PersonFlags.None).Take(3))
            {
                yield return ("somebody else withdraws it", outsider, new Withdraw("No."));
                yield return ("somebody else accepts it", outsider, new Accept());
                yield return ("somebody without a say sets the day", outsider, new SetEffectiveDay(DateOnly.MaxValue, "Soon."));
                yield return ("somebody says that the customer is healthy", outsider, new ConfirmHealth(IsHealthy: true, "Sure."));
            }
        }

        foreach (var lead in people.Roster.With(PersonFlags.Lead))
        {
            yield return ("a lead sets the day", lead, new SetEffectiveDay(DateOnly.MaxValue, "Soon."));
            yield return ("a person completes it", lead, new Complete());
            yield return ("a lead names themselves", lead, new AssignNewOwner(lead.Id));
            if (now.Standing(Gate.Healthy) is not null)
                yield return ("a lead waives what only leadership may", lead, new WaiveGate(Gate.Healthy, "Fine."));
            if (now.IsTopAccount)
            {
                yield return ("a lead decides over a top account", lead, new DecidePool(pool.Name, "We know them."));
                yield return ("a lead names somebody for a top account", lead, new AssignNewOwner(taker.Id));
            }
        }
    }
}
