using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies.Reading;

/// <summary>Conditions that hold for no account are refused wherever they stand, at the smallest part that is to blame.</summary>
public sealed class ImpossibleConditionTests
{
    [Theory]
    [InlineData("""{ "kind": "arr_below", "amount": 0 }""", "", "can never hold: there is no account of which “ARR is under $0” is true.")]
    [InlineData(
        """{ "kind": "all", "of": [{ "kind": "churned" }, { "kind": "arr_above", "amount": 9 }, { "kind": "arr_below", "amount": 8 }] }""",
        "",
        "can never hold: “ARR is above $9” and “ARR is under $8” exclude each other.")]
    [InlineData(
        """{ "kind": "all", "of": [{ "kind": "churned" }, { "kind": "arr_below", "amount": 0 }] }""",
        ".of[1]",
        "there is no account of which “ARR is under $0” is true.")]
    [InlineData(
        """{ "kind": "any", "of": [{ "kind": "churned" }, { "kind": "arr_below", "amount": 0 }] }""",
        ".of[1]",
        "there is no account of which “ARR is under $0” is true.")]
    [InlineData(
        """{ "kind": "all", "of": [{ "kind": "plan_is", "plan": "yc" }, { "kind": "any", "of": [{ "kind": "churned" }, { "kind": "plan_is", "plan": "standard" }] }] }""",
        ".of[1].of[1]",
        "“is on the standard plan” can never hold together with the conditions beside it.")]
    [InlineData(
        """{ "kind": "all", "of": [{ "kind": "pays_for_count", "of": "primary", "max": 1 }, { "kind": "pays_for_any", "of": ["surveys"] }, { "kind": "pays_for_all", "of": ["session_replay", "error_tracking"] }] }""",
        "",
        "“pays for 0 to 1 of the primary products” and “pays for all of Session replay and Error tracking” exclude each other.")]
    public void In_a_rule(string condition, string at, string problem) =>
        Expect("$.routing.rules[0].when", condition, $"$.routing.rules[0].when{at}", problem);

    [Fact]
    public void In_a_reason() =>
        Expect("$.reasons[0].when", """{ "kind": "arr_below", "amount": 0 }""", "$.reasons[0].when", "can never hold");

    [Fact]
    public void A_reason_asks_for_what_an_owner_who_may_give_it_can_meet() =>
        Expect(
            "$.reasons[0].when",
            """{ "kind": "all", "of": [{ "kind": "churned" }, { "kind": "owner_role_is", "role": "CSM" }] }""",
            "$.reasons[0].when",
            "can never hold here: it is asked only where the owner is a TAM, and that excludes it.");

    [Theory]
    [InlineData("when")]
    [InlineData("wait.not_if")]
    public void A_transition_asks_for_what_its_owner_can_meet(string key)
    {
        var json = SmallPolicy.With("$.transitions", """
            [{ "from": "TAE", "to": "TAM", "wait": { "since": "owned_since", "months": 3 }, "because": "It is so." }]
            """);

        var reading = PolicyReader.Read(SmallPolicy.With(json, $"$.transitions[0].{key}", """{ "kind": "owner_role_is", "role": "CSM" }"""));

        var fault = Assert.Single(reading.Faults);
        Assert.Equal($"$.transitions[0].{key}", fault.Path);
        Assert.Contains("asked only where the owner is a TAE", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_much_to_check_is_refused_and_not_let_through()
    {
        var products = string.Join(", ", Enumerable.Range(0, 20).Select(i => $$"""{ "id": "p{{i}}", "name": "Product {{i}}", "primary": true }"""));
        var parts = string.Join(", ", Enumerable.Range(0, 20).Select(i => $$"""{ "kind": "pays_for_any", "of": ["p{{i}}"] }"""));
        var json = SmallPolicy.With("$.products", $"[{products}]");

        var reading = PolicyReader.Read(SmallPolicy.With(json, "$.reasons[0].when", $$"""{ "kind": "all", "of": [{{parts}}] }"""));

        var fault = Assert.Single(reading.Faults);
        Assert.Equal("$.reasons[0].when", fault.Path);
        Assert.StartsWith("is too entangled to be checked", fault.Problem, StringComparison.Ordinal);
    }

    private static void Expect(string path, string value, string faultPath, string problem)
    {
        var fault = Assert.Single(PolicyReader.Read(SmallPolicy.With(path, value)).Faults);
        Assert.Equal(faultPath, fault.Path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }
}
