using System.Text.Json.Nodes;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Tests.Policies.Worlds;

namespace HandoverBot.Domain.Tests.Policies.Reading;

/// <summary>Routing rules that get in each other's way.</summary>
public sealed class RuleOrderTests
{
    private const string Yc = """{ "kind": "plan_is", "plan": "yc" }""";
    private const string Large = """{ "kind": "arr_at_least", "amount": 50000 }""";
    private const string Small = """{ "kind": "arr_below", "amount": 50000 }""";
    private const string LargeOnYc = $$"""{ "kind": "all", "of": [{{Large}}, {{Yc}}] }""";

    [Fact]
    public void Two_rules_that_can_meet_and_answer_differently_are_a_fault_with_an_example()
    {
        var fault = Assert.Single(Faults(Rule("yc", Yc, "CSM"), Rule("large", Large, "TAM", alternatives: ["CSM"])));

        Assert.Equal("$.routing.rules[0]", fault.Path);
        Assert.Equal(
            "\"yc\" (CSM) and the later rule \"large\" (TAM, or CSM) can both hold for one account and answer differently. "
            + "For example: is on the YC plan; ARR is $50,000, at least $50,000. "
            + "If \"yc\" is to win, write \"wins_over\": [\"large\"] here; if not, let them ask for different accounts.",
            fault.Problem);
    }

    [Fact]
    public void What_to_write_names_all_later_rules_it_meets_with_those_named_already()
    {
        var faults = Faults(
            Rule("churned", """{ "kind": "churned" }""", "CSM", winsOver: ["yc"]),
            Rule("yc", Yc, "TAM", winsOver: ["large", "small"]),
            Rule("large", Large, "CSM", alternatives: ["TAM"]),
            Rule("small", Small, "TAM", alternatives: ["CSM"]));

        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.Contains("write \"wins_over\": [\"yc\", \"large\", \"small\"] here", fault.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void What_to_write_names_no_rule_that_is_not_there() =>
        Assert.Contains(
            Faults(Rule("yc", Yc, "CSM", winsOver: ["lage"]), Rule("large", Large, "TAM")),
            fault => fault.Problem.Contains("write \"wins_over\": [\"large\"] here", StringComparison.Ordinal));

    [Fact]
    public void A_rule_may_say_that_it_wins() =>
        Assert.Equal(["large"], Read(Rule("yc", Yc, "CSM", winsOver: ["large"]), Rule("large", Large, "TAM")).Policy?.Routing[0].WinsOver);

    [Theory]
    [InlineData("TAM", Large, Yc)]
    [InlineData("CSM", Large, Small)]
    public void Rules_that_answer_alike_or_never_meet_need_not_say_anything(string role, string one, string other) =>
        Assert.Empty(Faults(Rule("one", one, "TAM"), Rule("other", other, role)));

    [Fact]
    public void The_last_rule_that_asks_nothing_is_the_fallback_and_loses_to_all() =>
        Assert.Empty(Faults(Rule("yc", Yc, "CSM"), Rule("rest", when: null, "TAM")));

    [Theory]
    [InlineData("lage", "$.routing.rules[0].wins_over[0]", "there is no routing rule \"lage\". Did you mean \"large\"?")]
    [InlineData("yc", "$.routing.rules[0].wins_over[0]", "is this rule itself; name a later one.")]
    public void A_name_in_wins_over_is_another_rule(string name, string path, string problem) =>
        Expect(path, problem, Rule("yc", Yc, "TAM", winsOver: [name]), Rule("large", Large, "TAM"));

    [Fact]
    public void An_earlier_rule_is_asked_first_and_cannot_lose() =>
        Expect(
            "$.routing.rules[1].wins_over[0]",
            "\"yc\" stands before this rule and is asked first. Name later rules only, or move this rule before it.",
            Rule("yc", Yc, "TAM"),
            Rule("large", Large, "TAM", winsOver: ["yc"]));

    [Fact]
    public void There_is_nothing_to_win_from_a_rule_one_never_meets() =>
        Expect(
            "$.routing.rules[0].wins_over[0]",
            "no account can meet both this rule and \"small\", so there is nothing to win. Leave it out.",
            Rule("large", Large, "TAM", winsOver: ["small"]),
            Rule("small", Small, "CSM"));

    [Fact]
    public void A_rule_is_named_once() =>
        Expect(
            "$.routing.rules[0].wins_over[1]",
            "\"large\" is listed twice; keep one of them.",
            Rule("yc", Yc, "CSM", winsOver: ["large", "large"]),
            Rule("large", Large, "TAM"));

    [Fact]
    public void A_rule_that_a_wider_one_before_it_swallows_can_never_fire() =>
        Expect(
            "$.routing.rules[1]",
            "can never fire: every account that it asks for is taken before it, by \"large\". Put it before that, or ask for less there.",
            Rule("large", Large, "TAM"),
            Rule("large_yc", LargeOnYc, "CSM"));

    [Fact]
    public void A_rule_that_several_before_it_swallow_between_them_can_never_fire() =>
        Expect(
            "$.routing.rules[3]",
            "can never fire: every account that it asks for is taken before it, by \"large\" and \"small\". Put it before that, or ask for less there.",
            Rule("large", Large, "TAM"),
            Rule("owned", """{ "kind": "all", "of": [{ "kind": "owner_role_is", "role": "CSM" }, { "kind": "arr_below", "amount": 1 }] }""", "TAM"),
            Rule("small", Small, "TAM"),
            Rule("yc", """{ "kind": "all", "of": [{ "kind": "plan_is", "plan": "yc" }, { "kind": "owner_role_is", "role": "TAM" }] }""", "CSM"));

    [Fact]
    public void A_rule_with_a_fault_of_its_own_is_held_against_none() =>
        Expect(
            "$.routing.rules[0].when.plan",
            "Did you mean \"yc\"?",
            Rule("yc", """{ "kind": "plan_is", "plan": "yx" }""", "CSM"),
            Rule("large", Large, "TAM"));

    [Fact]
    public void Every_two_rules_some_account_meets_are_told()
    {
        var told = 0;
        Prop.ForAll(
            AnyCondition.Json.ArrayOf(3).SelectMany(_ => AnyAccount.Gen.ArrayOf(100), (rules, accounts) => (rules, accounts)).ToArbitrary(),
            sample =>
            {
                var conditions = Array.ConvertAll(sample.rules, AnyCondition.Read);
                var problems = Faults([.. sample.rules.Select((when, i) => Rule($"r{i}", when, i % 2 == 0 ? "TAM" : "CSM"))])
                    .Select(fault => (fault.Path, fault.Problem))
                    .ToList();
                return ((int, int)[])[(0, 1), (1, 2)] is var pairs && Array.TrueForAll(pairs, pair => !Meet(pair) || IsTold(pair));

                bool Meet((int One, int Other) pair) => Array.Exists(
                    sample.accounts, account => conditions[pair.One].Evaluate(account).Holds && conditions[pair.Other].Evaluate(account).Holds);

                bool IsTold((int One, int Other) pair)
                {
                    told++;
                    return problems.Exists(fault =>
                        fault.Problem.Contains($"\"r{pair.One}\"", StringComparison.Ordinal) && fault.Problem.Contains($"later rule \"r{pair.Other}\"", StringComparison.Ordinal))
                        || problems.Exists(fault => fault.Path.StartsWith($"$.routing.rules[{pair.One}]", StringComparison.Ordinal) && IsNever(fault.Problem))
                        || problems.Exists(fault => fault.Path.StartsWith($"$.routing.rules[{pair.Other}]", StringComparison.Ordinal) && IsNever(fault.Problem));
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(told > 30, $"Only {told} pairs met.");
    }

    private static bool IsNever(string problem) => problem.Contains("can never", StringComparison.Ordinal);

    private static void Expect(string path, string problem, params JsonObject[] rules)
    {
        var fault = Assert.Single(Faults(rules));
        Assert.Equal(path, fault.Path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }

    private static IReadOnlyList<PolicyFault> Faults(params JsonObject[] rules) => Read(rules).Faults;

    private static PolicyReading Read(params JsonObject[] rules)
    {
        var policy = SmallPolicy.With("$.routing.rules", new JsonArray(rules).ToJsonString());
        return PolicyReader.Read(SmallPolicy.With(policy, "$.high_potential", """
            { "when": { "kind": "growth_potential_at_least", "level": "high" }, "gates": [] }
            """));
    }

    private static JsonObject Rule(string id, string? when, string role, string[]? alternatives = null, string[]? winsOver = null)
    {
        var rule = new JsonObject { ["id"] = id, ["role"] = role, ["because"] = "It is so." };
        if (when is not null)
            rule["when"] = JsonNode.Parse(when);
        if (alternatives is not null)
            rule["alternatives"] = new JsonArray([.. alternatives.Select(name => JsonValue.Create(name))]);
        if (winsOver is not null)
            rule["wins_over"] = new JsonArray([.. winsOver.Select(name => JsonValue.Create(name))]);
        return rule;
    }
}
