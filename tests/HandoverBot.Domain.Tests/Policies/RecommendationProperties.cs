using System.Collections.Immutable;
using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>What holds for the 2025 handbook's recommendation, whatever the facts.</summary>
public sealed class RecommendationProperties
{
    /// <summary>Enough to meet each rule with each of its facts forgotten.</summary>
    private const int Cases = 2000;

    private static readonly Policy Policy = ShippedPolicies.Handbook2025;

    [Fact]
    public void A_fact_no_rule_asks_for_changes_nothing() =>
        Check(AnyFacts, facts => Same(Recommend(facts), Recommend(facts with
        {
            Account = facts.Account with
            {
                Name = "Another name",
                Health = 1,
                ActiveUsers = 7,
                SlackChannel = "#acme",
                VitallyId = "v1",
                StripeCustomers = ["cus_1"],
                AccountPlan = new Uri("https://plans.example/acme"),
                OwnedSince = new DateOnly(2020, 2, 2),
            },
        })));

    [Fact]
    public void A_decision_replayed_from_its_stored_policy_and_facts_gives_the_same_answer()
    {
        var policy = ShippedPolicies.Read(ShippedPolicies.TextOf("handbook-2025"));
        Check(AnyFacts, facts =>
        {
            var storedFacts = JsonSerializer.Serialize(facts);
            var replayed = Recommender.Recommend(policy, JsonSerializer.Deserialize<Facts>(storedFacts)!);
            return Same(Recommend(facts), replayed);
        });
    }

    [Fact]
    public void Forgetting_a_fact_never_turns_one_pool_into_another() =>
        Check(
            AnyFacts.SelectMany(_ => Gen.Elements(Forgetting), (facts, forget) => (facts, forget)),
            pair => Recommend(pair.forget(pair.facts)) is { Pool: var pool } && (pool is null || pool == Recommend(pair.facts).Pool));

    [Fact]
    public void Whoever_needs_a_person_hears_why_and_whoever_does_not_gets_a_pool_of_the_policy() =>
        Check(AnyFacts, facts => Recommend(facts) is var recommendation
            && recommendation.Because.Length > 0
            && (recommendation.NeedsAPerson
                ? recommendation.Because.Contains("A person must say", StringComparison.Ordinal) && recommendation.Alternatives.IsEmpty
                : recommendation.Alternatives.Add(recommendation.Pool!).All(pool => Policy.Pool(pool) is not null)));

    private static Func<Facts, Facts>[] Forgetting =>
    [
        facts => facts with { RankByArr = null, Account = facts.Account with { Arr = null } },
        facts => facts with { Account = facts.Account with { Plan = null } },
        facts => facts with { Account = facts.Account with { Products = null } },
        facts => facts with { Account = facts.Account with { GrowthPotential = null } },
        facts => facts with { Account = facts.Account with { UsersByRegion = null } },
        facts => facts with { OwnerRole = null },
    ];

    private static Gen<Facts> AnyFacts =>
        from arr in OrUnknown(Gen.Elements(0m, 19_999, 20_000, 50_000, 50_001, 400_000))
        from plan in OrUnknown(Gen.Elements(Enum.GetValues<Plan>()))
        from growth in OrUnknown(Gen.Elements(Enum.GetValues<GrowthPotential>()))
        from products in Gen.SubListOf(Policy.Products.Select(product => product.Id))
        from productsKnown in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from us in Gen.Choose(0, 2)
        from eu in Gen.Choose(0, 2)
        from sg in Gen.Choose(0, 1)
        from rank in Gen.Choose(1, 80)
        from role in Gen.Elements("TAE", "TAM", "CSM", null)
        select new Facts(
            new Account
            {
                Id = new AccountId("acme"),
                Name = "Acme",
                Owner = new PersonId("U01ANA"),
                Arr = arr,
                Plan = plan,
                GrowthPotential = growth,
                Products = productsKnown ? [.. products] : null,
                UsersByRegion = ImmutableSortedDictionary<string, int>.Empty.Add("US", us).Add("EU", eu).Add("SG", sg),
            },
            role,
            arr is null ? null : rank,
            FactsText.Today);

    private static Gen<T?> OrUnknown<T>(Gen<T> known)
        where T : struct =>
        Gen.Frequency((5, known.Select(value => (T?)value)), (1, Gen.Constant((T?)null)));

    private static Recommendation Recommend(Facts facts) => Recommender.Recommend(Policy, facts);

    private static bool Same(Recommendation one, Recommendation other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private static void Check<T>(Gen<T> any, Func<T, bool> holds) =>
        Prop.ForAll(any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
