using FsCheck;
using FsCheck.Fluent;

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
    public void Forgetting_a_fact_never_turns_one_pool_into_another() =>
        Check(
            AnyFacts.For(Policy).SelectMany(_ => Gen.Elements(Forgetting), (facts, forget) => (facts, forget)),
            pair => Recommend(pair.forget(pair.facts)) is { Pool: var pool } && (pool is null || pool == Recommend(pair.facts).Pool));

    [Fact]
    public void Whoever_needs_a_person_hears_why_and_whoever_does_not_gets_a_pool_of_the_policy() =>
        Check(AnyFacts.For(Policy), facts => Recommend(facts) is var recommendation
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

    private static Recommendation Recommend(Facts facts) => Recommender.Recommend(Policy, facts);

    private static void Check<T>(Gen<T> any, Func<T, bool> holds) =>
        Prop.ForAll(any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
