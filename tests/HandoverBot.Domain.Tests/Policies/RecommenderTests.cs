using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

public sealed class RecommenderTests
{
    private const string AllThree = "pays=session_replay;feature_flags;error_tracking";

    [Fact]
    public void The_answer_gives_the_rule_in_words_and_the_facts_behind_it()
    {
        var recommendation = Recommend("arr=60000 plan=standard users=US:40;EU:12 pays=session_replay");

        Assert.Equal(
            "There is room to grow: a Technical Account Manager gets the customer to use all primary products. Most users are in US.",
            recommendation.Because);
        Assert.Equal(
            [
                "ARR is $60,000, at least $20,000; nobody has said that it churned; pays for 1 of 3 primary products: Feature flags and Error tracking are missing; "
                    + "is on the standard plan.",
                "Users: 40 in US, 12 in EU.",
            ],
            recommendation.Findings.AsEnumerable());
        Assert.Empty(recommendation.Unknown);
    }

    [Fact]
    public void A_missing_fact_that_matters_is_named_with_who_it_could_be_for()
    {
        var recommendation = Recommend("arr=60000 plan=standard users=US:40");

        Assert.True(recommendation.NeedsAPerson);
        Assert.Equal(
            "Who this is for, CSM or TAM, depends on facts nobody has told: what it pays for. A person must say.", recommendation.Because);
        Assert.Equal(["products"], recommendation.Unknown.AsEnumerable());
        Assert.Equal(["What it pays for is not known."], recommendation.Findings.AsEnumerable());
    }

    [Fact]
    public void A_missing_fact_with_one_possible_role_left_still_needs_a_person()
    {
        var recommendation = Recommend("arr=80000 plan=yc users=US:40 pays=surveys");

        Assert.Equal(
            "Whether this is for TAM depends on facts nobody has told: growth potential. A person must say.", recommendation.Because);
    }

    [Fact]
    public void A_rule_for_all_others_does_not_take_an_account_that_an_earlier_rule_might_have_taken()
    {
        var policy = ShippedPolicies.Read(SmallPolicy.Json);

        var unknown = Recommender.Recommend(policy, FactsText.Parse("users=US:40"));
        var known = Recommender.Recommend(policy, FactsText.Parse("users=US:40 pays=surveys"));

        Assert.Null(unknown.Pool);
        Assert.Equal(["products"], unknown.Unknown.AsEnumerable());
        Assert.Equal(("US TAM", "others"), (known.Pool, known.RuleId));
    }

    [Theory]
    [InlineData("users=US:20;EU:20", "EU and US have equally many users. A person must say which pool.", "")]
    [InlineData("", "Nobody has told where its users are. A person must say which pool.", "users_by_region")]
    [InlineData("users=SG:20", "Most users are in SG, where there is no CSM pool. A person must say which pool.", "")]
    public void A_region_that_cannot_be_told_is_explained(string users, string why, string missing)
    {
        var recommendation = Recommend($"arr=60000 plan=standard {AllThree} {users}");

        Assert.EndsWith(why, recommendation.Because, StringComparison.Ordinal);
        Assert.Equal(missing, string.Join(' ', recommendation.Unknown));
    }

    [Fact]
    public void An_account_no_rule_covers_says_what_was_looked_at()
    {
        var recommendation = Recommend("arr=12000 plan=standard users=US:20 pays=surveys");

        Assert.Equal("No rule of the policy covers this account. A person must say.", recommendation.Because);
        Assert.Contains("ARR is $12,000, under $20,000.", recommendation.Findings);
    }

    [Fact]
    public void A_pool_for_all_regions_needs_no_user_counts()
    {
        var recommendation = Recommend("arr=30000 plan=yc");

        Assert.Equal("YC", recommendation.Pool);
        Assert.DoesNotContain("users_by_region", recommendation.Unknown);
    }

    [Fact]
    public void An_unknown_rule_before_does_no_harm_where_it_names_the_same_role_but_takes_its_alternative_away()
    {
        var recommendation = Recommend($"arr=900000 stranger=U09WHO rank=3 plan=standard users=US:4 {AllThree}");

        Assert.Equal("US CSM", recommendation.Pool);
        Assert.Empty(recommendation.Alternatives);
        Assert.Equal(["owner_role"], recommendation.Unknown.AsEnumerable());
    }

    private static Recommendation Recommend(string facts) =>
        Recommender.Recommend(ShippedPolicies.Handbook2025, FactsText.Parse(facts));
}
