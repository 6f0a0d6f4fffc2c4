using System.Collections.Immutable;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Worlds;

namespace HandoverBot.Domain.Tests.Policies.Worlds;

/// <summary>The search for an account, held against accounts made at random.</summary>
public sealed class WorldSearchProperties
{
    private const int Cases = 500;
    private const int AccountsEach = 200;

    [Fact]
    public void Conditions_of_every_kind_are_tried() => Assert.Equal(ConditionKinds.All.Order(), AnyCondition.Kinds.Keys.Order());

    /// <summary>Enough accounts that most pairs which can meet do.</summary>
    [Fact]
    public void Where_an_account_meets_two_conditions_the_search_finds_one_and_what_it_finds_does_meet_both()
    {
        var seen = ImmutableSortedDictionary<string, int>.Empty.Add("met", 0).Add("never", 0);
        Prop.ForAll(
            AnyCondition.Gen.Two().SelectMany(_ => AnyAccount.Gen.ArrayOf(AccountsEach), (pair, accounts) => (pair.Item1, pair.Item2, accounts)).ToArbitrary(),
            sample =>
            {
                var (one, other, accounts) = sample;
                var search = WorldSearch.For(new AllOf([one, other]));
                var example = search.World?.Facts;
                seen = seen.SetItem(example is null ? "never" : "met", seen[example is null ? "never" : "met"] + 1);
                return search.IsComplete
                    && (example is null
                        ? !Array.Exists(accounts, account => one.Evaluate(account).Holds && other.Evaluate(account).Holds)
                        : one.Evaluate(example).Holds && other.Evaluate(example).Holds);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        Assert.All(seen.Values, count => Assert.True(count > Cases / 50, $"Too one-sided to tell anything: {string.Join(", ", seen)}"));
    }

    [Fact]
    public void Answers_to_the_questions_decide_a_condition_as_the_facts_do() =>
        Prop.ForAll(
            AnyCondition.Gen.SelectMany(_ => AnyAccount.Gen, (condition, facts) => (condition, facts)).ToArbitrary(),
            sample => sample.condition.Judge(question => question.Evaluate(sample.facts).Truth) == sample.condition.Evaluate(sample.facts).Truth)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases * 4));
}
