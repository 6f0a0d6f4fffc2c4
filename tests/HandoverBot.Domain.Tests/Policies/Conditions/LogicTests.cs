using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Tests.Policies.Conditions;

public sealed class LogicTests
{
    private const string OnYcAndLarge = """
        "of": [{ "kind": "plan_is", "plan": "yc" }, { "kind": "arr_at_least", "amount": 100 }]
        """;

    [Theory]
    [InlineData("plan=yc arr=100", Truth.Holds, "is on the YC plan; ARR is $100, at least $100", "")]
    [InlineData("plan=yc arr=99", Truth.Fails, "ARR is $99, under $100", "")]
    [InlineData("plan=standard arr=99", Truth.Fails, "is on the standard plan; ARR is $99, under $100", "")]
    [InlineData("arr=99", Truth.Fails, "ARR is $99, under $100", "")]
    [InlineData("plan=yc", Truth.Unknown, "ARR is not known", "arr")]
    [InlineData("", Truth.Unknown, "plan is not known; ARR is not known", "plan arr")]
    public void All_fails_with_any_part_and_is_unknown_only_otherwise(string facts, Truth truth, string sentence, string missing) =>
        Expect($$"""{ "kind": "all", {{OnYcAndLarge}} }""", facts, truth, sentence, missing);

    [Theory]
    [InlineData("plan=yc arr=99", Truth.Holds, "is on the YC plan", "")]
    [InlineData("plan=yc", Truth.Holds, "is on the YC plan", "")]
    [InlineData("plan=standard arr=99", Truth.Fails, "is on the standard plan; ARR is $99, under $100", "")]
    [InlineData("plan=standard", Truth.Unknown, "ARR is not known", "arr")]
    [InlineData("", Truth.Unknown, "plan is not known; ARR is not known", "plan arr")]
    public void Any_holds_with_one_part_and_is_unknown_before_it_fails(string facts, Truth truth, string sentence, string missing) =>
        Expect($$"""{ "kind": "any", {{OnYcAndLarge}} }""", facts, truth, sentence, missing);

    [Theory]
    [InlineData("plan=standard", Truth.Holds, "is on the standard plan", "")]
    [InlineData("plan=yc", Truth.Fails, "is on the YC plan", "")]
    [InlineData("", Truth.Unknown, "plan is not known", "plan")]
    public void Not_turns_round_what_is_known(string facts, Truth truth, string sentence, string missing) =>
        Expect("""{ "kind": "not", "of": { "kind": "plan_is", "plan": "yc" } }""", facts, truth, sentence, missing);

    private static void Expect(string condition, string facts, Truth truth, string sentence, string missing)
    {
        var finding = SmallPolicy.Condition(condition).Evaluate(FactsText.Parse(facts));

        Assert.Equal(truth, finding.Truth);
        Assert.Equal(sentence, finding.Sentence);
        Assert.Equal(missing, string.Join(' ', finding.Missing));
    }
}
