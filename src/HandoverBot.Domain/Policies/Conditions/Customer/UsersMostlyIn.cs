using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>More of the customer's users are in one region than in any other: <c>users_mostly_in</c>.</summary>
public sealed record UsersMostlyIn(string Region) : Question
{
    public override Fact About => Fact.UsersByRegion;

    public override string Words => $"most users are in {Region}";

    public override Finding Evaluate(Facts facts)
    {
        var users = UserCounts.Of(facts.Account);
        return users.AreKnown ? Finding.Of(users.Region == Region, () => users.ToString()) : Finding.MissingFact(Fact.UsersByRegion);
    }

    public override IEnumerable<Facts> Sides(Facts facts) => [OneUserIn(facts, Region), OneUserIn(facts, "another region")];

    internal static Condition Read(ObjectReading o, KnownNames known) => new UsersMostlyIn(known.Regions.Refer(o.Required("region")));

    private static Facts OneUserIn(Facts facts, string region) => facts with
    {
        Account = facts.Account with { UsersByRegion = ImmutableSortedDictionary<string, int>.Empty.Add(region, 1) },
    };
}
