using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>deciding</c>: who says which pool, and who names the person.</summary>
internal static class DecidingSection
{
    private static readonly Choices<DecidingParties> OfPool = new(
        ("owners_lead", DecidingParties.OwnersLead),
        ("allocator", DecidingParties.Allocator),
        ("leadership", DecidingParties.Leadership));

    private static readonly Choices<DecidingParties> OfNewOwner = new(
        ("owners_lead", DecidingParties.OwnersLead),
        ("pool_lead", DecidingParties.PoolLead),
        ("allocator", DecidingParties.Allocator),
        ("leadership", DecidingParties.Leadership));

    public static Deciding Read(ObjectReading o) => new(Read(o.Required("pool"), OfPool), Read(o.Required("new_owner"), OfNewOwner));

    private static DecidingParties Read(Node node, Choices<DecidingParties> choices) => node
        .NotEmpty("party")
        .Distinct(party => party.ChoiceOrNull(choices))
        .Aggregate(DecidingParties.None, (all, party) => all | party);
}
