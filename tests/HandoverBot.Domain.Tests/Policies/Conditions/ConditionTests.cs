using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Tests.Policies.Conditions;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("arr_at_least", "arr=20000", Truth.Holds, "ARR is $20,000, at least $20,000")]
    [InlineData("arr_at_least", "arr=19999.5", Truth.Fails, "ARR is $19,999.50, under $20,000")]
    [InlineData("arr_at_least", "plan=yc", Truth.Unknown, "ARR is not known")]
    [InlineData("arr_above", "arr=20001", Truth.Holds, "ARR is $20,001, above $20,000")]
    [InlineData("arr_above", "arr=20000", Truth.Fails, "ARR is $20,000, at most $20,000")]
    [InlineData("arr_above", "", Truth.Unknown, "ARR is not known")]
    [InlineData("arr_at_most", "arr=20000", Truth.Holds, "ARR is $20,000, at most $20,000")]
    [InlineData("arr_at_most", "arr=20001", Truth.Fails, "ARR is $20,001, above $20,000")]
    [InlineData("arr_at_most", "", Truth.Unknown, "ARR is not known")]
    [InlineData("arr_below", "arr=0", Truth.Holds, "ARR is $0, under $20,000")]
    [InlineData("arr_below", "arr=20000", Truth.Fails, "ARR is $20,000, at least $20,000")]
    [InlineData("arr_below", "", Truth.Unknown, "ARR is not known")]
    [InlineData("landing_arr_at_least", "landing=20000", Truth.Holds, "lands at $20,000, at least $20,000")]
    [InlineData("landing_arr_at_least", "landing=5000", Truth.Fails, "lands at $5,000, under $20,000")]
    [InlineData("landing_arr_at_least", "arr=90000", Truth.Unknown, "landing ARR is not known")]
    public void Amounts(string kind, string facts, Truth truth, string sentence) =>
        Expect($$"""{ "kind": "{{kind}}", "amount": 20000 }""", facts, truth, sentence);

    [Theory]
    [InlineData("landing=0", Truth.Holds, "lands at $0")]
    [InlineData("arr=90000", Truth.Fails, "nobody has said what it lands at")]
    public void Landing_arr_known(string facts, Truth truth, string sentence) =>
        Expect("""{ "kind": "landing_arr_known" }""", facts, truth, sentence);

    [Theory]
    [InlineData("rank=40", Truth.Holds, "ranks 40 by ARR, among the top 40")]
    [InlineData("rank=41", Truth.Fails, "ranks 41 by ARR, not among the top 40")]
    [InlineData("plan=yc", Truth.Unknown, "ARR is not known")]
    public void Top_by_arr(string facts, Truth truth, string sentence) =>
        Expect("""{ "kind": "top_by_arr", "count": 40 }""", facts, truth, sentence);

    [Theory]
    [InlineData("pays=session_replay;feature_flags;error_tracking", Truth.Holds, "pays for all 3 primary products")]
    [InlineData("pays=session_replay;feature_flags;surveys", Truth.Fails, "pays for 2 of 3 primary products: Error tracking is missing")]
    [InlineData("pays=none", Truth.Fails, "pays for 0 of 3 primary products: Session replay, Feature flags and Error tracking are missing")]
    [InlineData("arr=1", Truth.Unknown, "what it pays for is not known")]
    public void Pays_for_all(string facts, Truth truth, string sentence) =>
        Expect("""{ "kind": "pays_for_all", "of": "primary" }""", facts, truth, sentence);

    [Theory]
    [InlineData("pays=surveys;feature_flags", Truth.Holds, "pays for Feature flags and Surveys")]
    [InlineData("pays=surveys", Truth.Holds, "pays for 1 of 2 products: Feature flags is missing")]
    [InlineData("pays=session_replay", Truth.Fails, "pays for 0 of 2 products: Feature flags and Surveys are missing")]
    [InlineData("arr=1", Truth.Unknown, "what it pays for is not known")]
    public void Pays_for_any(string facts, Truth truth, string sentence) =>
        Expect("""{ "kind": "pays_for_any", "of": ["surveys", "feature_flags"] }""", facts, truth, sentence);

    [Theory]
    [InlineData("pays=session_replay", Truth.Holds, "pays for 1 of 3 primary products: Feature flags and Error tracking are missing")]
    [InlineData("pays=session_replay;feature_flags;error_tracking", Truth.Fails, "pays for all 3 primary products")]
    [InlineData("pays=surveys", Truth.Fails, "pays for 0 of 3 primary products: Session replay, Feature flags and Error tracking are missing")]
    [InlineData("arr=1", Truth.Unknown, "what it pays for is not known")]
    public void Pays_for_count(string facts, Truth truth, string sentence) =>
        Expect("""{ "kind": "pays_for_count", "of": "primary", "min": 1, "max": 2 }""", facts, truth, sentence);

    [Theory]
    [InlineData("""{ "kind": "plan_is", "plan": "yc" }""", "plan=yc", Truth.Holds, "is on the YC plan")]
    [InlineData("""{ "kind": "plan_is", "plan": "yc" }""", "plan=startup", Truth.Fails, "is on the start-up plan")]
    [InlineData("""{ "kind": "plan_is", "plan": "yc" }""", "", Truth.Unknown, "plan is not known")]
    [InlineData("""{ "kind": "churned" }""", "churned=yes", Truth.Holds, "has churned")]
    [InlineData("""{ "kind": "churned" }""", "churned=no", Truth.Fails, "has not churned")]
    [InlineData("""{ "kind": "churned" }""", "", Truth.Unknown, "whether it churned is not known")]
    [InlineData("""{ "kind": "still_customer" }""", "churned=no", Truth.Holds, "has not churned")]
    [InlineData("""{ "kind": "still_customer" }""", "", Truth.Holds, "nobody has said that it churned")]
    [InlineData("""{ "kind": "still_customer" }""", "churned=yes", Truth.Fails, "has churned")]
    [InlineData("""{ "kind": "discount_agreement" }""", "agreement=yes", Truth.Holds, "has a discount agreement")]
    [InlineData("""{ "kind": "discount_agreement" }""", "agreement=no", Truth.Fails, "has no discount agreement")]
    [InlineData("""{ "kind": "discount_agreement" }""", "", Truth.Unknown, "whether it has a discount agreement is not known")]
    [InlineData("""{ "kind": "growth_potential_at_least", "level": "medium" }""", "growth=high", Truth.Holds, "growth potential is high")]
    [InlineData("""{ "kind": "growth_potential_at_least", "level": "medium" }""", "growth=low", Truth.Fails, "growth potential is low")]
    [InlineData("""{ "kind": "growth_potential_at_least", "level": "medium" }""", "", Truth.Unknown, "growth potential is not known")]
    [InlineData("""{ "kind": "health_at_least", "score": 6 }""", "health=6.5", Truth.Holds, "health is 6.5 of 10, at least 6")]
    [InlineData("""{ "kind": "health_at_least", "score": 6 }""", "health=5.9", Truth.Fails, "health is 5.9 of 10, under 6")]
    [InlineData("""{ "kind": "health_at_least", "score": 6 }""", "", Truth.Unknown, "health is not known")]
    public void The_customer(string condition, string facts, Truth truth, string sentence) => Expect(condition, facts, truth, sentence);

    [Theory]
    [InlineData("users=EU:12;US:40", Truth.Holds, "users: 40 in US, 12 in EU")]
    [InlineData("users=EU:40;US:12", Truth.Fails, "users: 40 in EU, 12 in US")]
    [InlineData("users=EU:40;US:40", Truth.Fails, "users: 40 in EU, 40 in US")]
    [InlineData("users=EU:0", Truth.Unknown, "where its users are is not known")]
    [InlineData("", Truth.Unknown, "where its users are is not known")]
    public void Users_mostly_in(string facts, Truth truth, string sentence) =>
        Expect("""{ "kind": "users_mostly_in", "region": "US" }""", facts, truth, sentence);

    [Theory]
    [InlineData("owner=TAM", Truth.Holds, "the owner is a TAM")]
    [InlineData("owner=CSM", Truth.Fails, "the owner is a CSM")]
    [InlineData("", Truth.Fails, "has no owner")]
    [InlineData("stranger=U09WHO", Truth.Unknown, "the owner's role is not known")]
    public void Owner_role_is(string facts, Truth truth, string sentence) =>
        Expect("""{ "kind": "owner_role_is", "role": "TAM" }""", facts, truth, sentence);

    [Theory]
    [InlineData("first_prepurchase", "prepurchase=2024-06-15", Truth.Holds, "the day of the first pre-purchase was 15 June 2024, 12 months ago")]
    [InlineData("first_prepurchase", "prepurchase=2024-06-16", Truth.Fails, "the day of the first pre-purchase was 16 June 2024, 11 months ago")]
    [InlineData("first_prepurchase", "owned=2020-01-01", Truth.Unknown, "the day of the first pre-purchase is not known")]
    [InlineData("owned_since", "owned=2025-05-15", Truth.Fails, "the day the owner took over was 15 May 2025, 1 month ago")]
    [InlineData("owned_since", "owned=2025-06-16", Truth.Fails, "the day the owner took over was 16 June 2025, still to come")]
    [InlineData("owned_since", "", Truth.Unknown, "the day the owner took over is not known")]
    public void Months_since(string fact, string facts, Truth truth, string sentence) =>
        Expect($$"""{ "kind": "months_since", "fact": "{{fact}}", "at_least": 12 }""", facts, truth, sentence);

    [Theory]
    [InlineData("growth=high", Truth.Holds, "growth potential is high")]
    [InlineData("growth=low", Truth.Fails, "growth potential is low")]
    [InlineData("arr=1", Truth.Unknown, "growth potential is not known")]
    public void High_potential_is_what_the_policy_says_it_is(string facts, Truth truth, string sentence)
    {
        var policy = SmallPolicy.With("$.high_potential", """{ "when": { "kind": "growth_potential_at_least", "level": "high" }, "gates": [] }""");
        var condition = ShippedPolicies.Read(SmallPolicy.With(policy, "$.routing.rules[0].when", """{ "kind": "high_potential" }""")).Routing[0].When;

        Expect(condition, facts, truth, sentence);
        Assert.Equal("has high potential (growth potential is high)", condition.Words);
    }

    [Theory]
    [InlineData("prepurchase=2025-06-15", Truth.Holds, "landed on 15 June 2025")]
    [InlineData("prepurchase=2025-03-05 landing=120000", Truth.Holds, "landed on 5 March 2025")]
    [InlineData("prepurchase=2025-06-16", Truth.Fails, "has not landed: its first pre-purchase is on 16 June 2025")]
    [InlineData("landing=120000", Truth.Fails, "has not landed: a deal of $120,000 is in progress")]
    [InlineData("arr=1", Truth.Unknown, "the day of the first pre-purchase is not known")]
    public void Landed(string facts, Truth truth, string sentence) => Expect("""{ "kind": "landed" }""", facts, truth, sentence);

    private static void Expect(string condition, string facts, Truth truth, string sentence) =>
        Expect(SmallPolicy.Condition(condition), facts, truth, sentence);

    private static void Expect(Condition condition, string facts, Truth truth, string sentence)
    {
        var finding = condition.Evaluate(FactsText.Parse(facts));

        Assert.Equal(truth, finding.Truth);
        Assert.Equal(sentence, finding.Sentence);
        Assert.Equal(truth == Truth.Unknown, !finding.Missing.IsEmpty);
    }
}
