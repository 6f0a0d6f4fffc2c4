using System.Collections.Immutable;

using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Who is asked to decide about a handover. Whoever gives the account away is never among them.</summary>
public static class DecidingPeople
{
    /// <summary>In the order in which they are asked to name somebody: whoever is closest to the people first.</summary>
    private static readonly DecidingParties[] InOrder =
        [DecidingParties.PoolLead, DecidingParties.OwnersLead, DecidingParties.Allocator, DecidingParties.Leadership];

    /// <summary>Whether somebody could be asked to decide at all, whatever the policy says.</summary>
    public static bool MayInclude(Person person) =>
        (person.Flags & (PersonFlags.Lead | PersonFlags.Allocator | PersonFlags.Leadership)) != PersonFlags.None;

    /// <summary>Whom the policy lets say which pool.</summary>
    public static DecidingParties PartiesForPool(bool isTopAccount, Policy policy) =>
        isTopAccount ? DecidingParties.Leadership : policy.Deciding.Pool;

    /// <summary>Whom the policy lets name the new owner.</summary>
    public static DecidingParties PartiesForNewOwner(bool isTopAccount, Policy policy) =>
        isTopAccount ? DecidingParties.Leadership : policy.Deciding.NewOwner;

    /// <summary>Everybody who may say which pool.</summary>
    public static ImmutableArray<Person> ForPool(Handover handover, Roster roster, Policy policy)
    {
        var parties = PartiesForPool(handover.IsTopAccount, policy);
        return [.. InOrder.Where(party => parties.HasFlag(party)).SelectMany(party => Of(party, handover, roster, policy)).Distinct()];
    }

    /// <summary>Those who may name the new owner and are closest to it; nobody names themselves, so there has to be somebody else to name.</summary>
    public static ImmutableArray<Person> ForNewOwner(Handover handover, Roster roster, Policy policy)
    {
        var parties = PartiesForNewOwner(handover.IsTopAccount, policy);
        return InOrder
            .Where(party => parties.HasFlag(party))
            .Select(party => Of(party, handover, roster, policy).Where(CouldName).ToImmutableArray())
            .FirstOrDefault(people => !people.IsEmpty, []);

        bool CouldName(Person person) =>
            policy.Pool(handover.Pool ?? "") is { } pool && roster.TakersIn(pool, handover.Owner).Any(taker => taker.Id != person.Id);
    }

    /// <summary>Those who may name the new owner but have nobody to name.</summary>
    public static ImmutableArray<Person> WhoWouldNameThemselves(Handover handover, Roster roster, Policy policy)
    {
        var parties = PartiesForNewOwner(handover.IsTopAccount, policy);
        return
        [
            .. InOrder.Where(party => parties.HasFlag(party))
                .SelectMany(party => Of(party, handover, roster, policy))
                .Where(person => policy.Pool(handover.Pool ?? "")?.Takes(person) == true)
                .Distinct(),
        ];
    }

    /// <summary>The people who are one of the parties.</summary>
    public static IEnumerable<Person> Of(DecidingParties party, Handover handover, Roster roster, Policy policy)
    {
        var people = party switch
        {
            DecidingParties.PoolLead => policy.Pool(handover.Pool ?? "") is { } pool ? roster.LeadsOf(pool) : [],
            // Where nobody owns it, the lead of the pool it goes to is the one who is there.
            DecidingParties.OwnersLead when handover.Owner is null =>
                roster.LeadsOver(owner: null).Concat(Of(DecidingParties.PoolLead, handover, roster, policy)).Distinct(),
            DecidingParties.OwnersLead => roster.LeadsOver(handover.Owner),
            DecidingParties.Allocator => roster.Allocators,
            DecidingParties.Leadership => roster.Leadership,
            _ => throw new ArgumentOutOfRangeException(nameof(party), party, message: null),
        };
        return people.Where(person => person.Id != handover.Owner);
    }
}
