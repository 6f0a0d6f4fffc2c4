using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Says which parts somebody plays in a handover.</summary>
public static class Casting
{
    /// <param name="owner">The account's owner, or the one it leaves; null where that is nobody.</param>
    /// <param name="state">Null where there is no handover yet.</param>
    /// <param name="gate">The gate in question, for a waiver.</param>
    public static Parties PartiesOf(
        Actor actor, PersonId? owner, Handover? state, bool isTopAccount, Roster roster, Policy policy, Gate? gate = null)
    {
        if (actor.Person is not { } person)
            return Parties.System;
        // Whoever gives an account away decides nothing about where it goes, whatever else they are.
        if (person.Id == owner)
            return Parties.Owner;

        var ownersLead = roster.LeadsOver(owner).Any(lead => lead.Id == person.Id);
        var poolLead = state?.Pool is { } name && policy.Pool(name) is { } pool && person.Is(PersonFlags.Lead) && pool.Takes(person);
        var allocator = person.Is(PersonFlags.Allocator);
        var leadership = person.Is(PersonFlags.Leadership);
        var mine = Party(DecidingParties.OwnersLead, ownersLead || (owner is null && poolLead))
            | Party(DecidingParties.PoolLead, poolLead)
            | Party(DecidingParties.Allocator, allocator)
            | Party(DecidingParties.Leadership, leadership);
        var waivers = gate is { } asked ? policy.GateRule(asked)?.WaivableBy ?? PersonFlags.None : PersonFlags.None;

        return Part(Parties.OwnersLead, ownersLead)
            | Part(Parties.PoolLead, poolLead)
            | Part(Parties.Allocator, allocator)
            | Part(Parties.Leadership, leadership)
            | Part(Parties.NewOwner, state?.NewOwner == person.Id)
            | Part(Parties.Decider, (DecidingPeople.PartiesForPool(isTopAccount, policy) & mine) != DecidingParties.None)
            | Part(Parties.Namer, (DecidingPeople.PartiesForNewOwner(isTopAccount, policy) & mine) != DecidingParties.None)
            | Part(Parties.Waiver, MayWaive(person, waivers, ownersLead || poolLead));
    }

    public static Parties PartiesOf(Person person, Handover state, Roster roster, Policy policy, Gate? gate = null) =>
        PartiesOf(Actor.Of(person), state.Owner, state, state.IsTopAccount, roster, policy, gate);

    private static Parties Part(Parties part, bool plays) => plays ? part : Parties.None;

    private static DecidingParties Party(DecidingParties party, bool belongs) => belongs ? party : DecidingParties.None;

    /// <summary>A lead may waive for their own team and pool only.</summary>
    private static bool MayWaive(Person person, PersonFlags waivers, bool leadsOneSide) =>
        ((waivers & PersonFlags.Lead) != PersonFlags.None && leadsOneSide)
        || (person.Flags & waivers & ~PersonFlags.Lead) != PersonFlags.None;
}
