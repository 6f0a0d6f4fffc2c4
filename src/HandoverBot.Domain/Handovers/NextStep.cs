using System.Collections.Immutable;

using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Who has to act next, and on what. Nobody where a handover has ended or only a day has to come.</summary>
/// <param name="Who">Any one of them is enough.</param>
/// <param name="What">An instruction to them, such as "Name the new owner".</param>
public sealed record NextStep(ImmutableArray<PersonId> Who, string What)
{
    public static NextStep Of(Handover handover, Roster roster, Policy policy) => handover.Status switch
    {
        HandoverStatus.Proposed => new(Deciders(handover, roster), "Decide the pool"),
        HandoverStatus.Routed => new(Namers(handover, roster, policy), "Name the new owner"),
        HandoverStatus.Preparing => new([handover.Owner], $"Clear the open gates: {HandoverWords.OpenGates(handover)}"),
        HandoverStatus.Ready => new(NewOwner(handover), "Accept, or push back naming the gap"),
        HandoverStatus.Accepted => new([handover.Owner], "Introduce the new owner to the customer"),
        _ => new([], handover.IsLive ? "Nothing to do until the day it takes effect" : "Nothing to do"),
    };

    public bool WaitsFor(PersonId person) => Who.Contains(person);

    private static ImmutableArray<PersonId> NewOwner(Handover handover) => handover.NewOwner is { } id ? [id] : [];

    private static ImmutableArray<PersonId> Deciders(Handover handover, Roster roster) =>
        OtherThanOwner(handover, handover.IsTopAccount ? roster.Leadership : roster.Allocators);

    private static ImmutableArray<PersonId> Namers(Handover handover, Roster roster, Policy policy)
    {
        if (handover.IsTopAccount)
            return OtherThanOwner(handover, roster.Leadership);
        var leads = policy.Pool(handover.Pool ?? "") is { } pool ? OtherThanOwner(handover, roster.LeadsOf(pool)) : [];
        return leads.IsEmpty ? OtherThanOwner(handover, roster.Allocators) : leads;
    }

    private static ImmutableArray<PersonId> OtherThanOwner(Handover handover, IEnumerable<Person> people) =>
        [.. people.Select(person => person.Id).Where(id => id != handover.Owner)];
}
