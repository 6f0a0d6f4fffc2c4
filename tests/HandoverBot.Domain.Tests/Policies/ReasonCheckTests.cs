using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>The 2025 handbook's reasons (R12, R13, R17, R22).</summary>
public sealed class ReasonCheckTests
{
    private const string AllThree = "pays=session_replay;feature_flags;error_tracking";

    [Theory]
    [InlineData("below_threshold", "owner=TAM arr=19999 churned=no", "ARR is $19,999, under $20,000.")]
    [InlineData("below_threshold", "owner=CSM churned=yes", "Has churned.")]
    [InlineData("yc_plan", "owner=TAM arr=50000 plan=yc", "Is on the YC plan; ARR is $50,000, at most $50,000.")]
    [InlineData("yc_plan", "owner=TAM arr=80000 plan=yc growth=low", "Is on the YC plan; growth potential is low.")]
    [InlineData("fully_expanded", $"owner=TAM agreement=yes {AllThree}", "Pays for all 3 primary products; has a discount agreement.")]
    [InlineData("no_levers", "owner=TAM", "")]
    [InlineData(
        "growth_potential", "owner=CSM growth=high pays=session_replay;feature_flags",
        "Pays for 2 of 3 primary products: Error tracking is missing; growth potential is high.")]
    [InlineData("landed", "owner=TAE prepurchase=2024-06-15", "Landed on 15 June 2024.")]
    [InlineData("landed", "owner=TAE prepurchase=2025-06-01 growth=high arr=30000 plan=standard pays=none", "Landed on 1 June 2025.")]
    [InlineData("landed", "owner=TAE prepurchase=2025-06-01 landing=100000 arr=100000 plan=standard pays=none", "Landed on 1 June 2025.")]
    [InlineData(
        "high_potential", "owner=TAE landing=100000",
        "Has not landed: a deal of $100,000 is in progress; lands at $100,000, at least $100,000.")]
    [InlineData(
        "high_potential", "owner=TAE landing=30000 growth=high",
        "Has not landed: a deal of $30,000 is in progress; growth potential is high.")]
    [InlineData(
        "high_potential", "owner=TAE prepurchase=2025-07-01 growth=high landing=50000",
        "Has not landed: its first pre-purchase is on 1 July 2025; growth potential is high.")]
    public void A_reason_that_fits_the_facts_is_allowed_and_says_what_was_found(string reason, string facts, string sentence)
    {
        var finding = Check(reason, facts);

        Assert.True(finding.IsAllowed);
        Assert.Equal(sentence, string.Join(' ', finding.Sentences));
    }

    [Theory]
    [InlineData("below_threshold", "owner=TAM arr=20000 churned=no", "Has not churned; ARR is $20,000, at least $20,000.")]
    [InlineData("yc_plan", "owner=TAM arr=30000 plan=standard", "Is on the standard plan.")]
    [InlineData("yc_plan", "owner=TAM arr=50001 plan=yc growth=medium", "ARR is $50,001, above $50,000; growth potential is medium.")]
    [InlineData("fully_expanded", "owner=TAM agreement=yes pays=session_replay;feature_flags", "Error tracking is missing.")]
    [InlineData("fully_expanded", $"owner=TAM agreement=no {AllThree}", "Has no discount agreement.")]
    [InlineData("growth_potential", $"owner=CSM growth=high {AllThree}", "Pays for all 3 primary products.")]
    [InlineData("growth_potential", "owner=CSM growth=low pays=none", "Growth potential is low.")]
    [InlineData("landed", "owner=TAE landing=100000", "Has not landed: a deal of $100,000 is in progress.")]
    [InlineData("high_potential", "owner=TAE landing=99999 growth=medium", "Lands at $99,999, under $100,000; growth potential is medium.")]
    [InlineData("high_potential", "owner=TAE landing=100000 prepurchase=2025-06-15", "Landed on 15 June 2025.")]
    [InlineData("landed", "owner=TAE prepurchase=2024-06-16 landing=30000 growth=low", "That is 16 June 2025. The handover can be proposed from 16 June 2025 on")]
    [InlineData("high_potential", "owner=TAM landing=100000", "is for accounts of TAE, and the owner's role is TAM.")]
    public void A_reason_the_facts_contradict_is_refused_and_names_them(string reason, string facts, string sentence)
    {
        var finding = Check(reason, facts);

        Assert.False(finding.IsAllowed);
        Assert.Contains(sentence, Assert.Single(finding.Sentences), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(finding.Unknown);
    }

    [Theory]
    [InlineData("below_threshold", "owner=TAM churned=no", "arr")]
    [InlineData("below_threshold", "owner=TAM", "churned arr")]
    [InlineData("yc_plan", "owner=TAM arr=30000", "plan")]
    [InlineData("yc_plan", "owner=TAM arr=60000 plan=yc", "growth_potential")]
    [InlineData("fully_expanded", $"owner=TAM {AllThree}", "discount_agreement")]
    [InlineData("fully_expanded", "owner=TAM agreement=yes", "products")]
    [InlineData("growth_potential", "owner=CSM pays=none", "growth_potential")]
    [InlineData("landed", "owner=TAE", "initial_prepurchase_on")]
    [InlineData("high_potential", "owner=TAE growth=high", "initial_prepurchase_on")]
    [InlineData("high_potential", "owner=TAE landing=30000", "growth_potential")]
    public void A_reason_whose_facts_are_missing_is_refused_and_names_them(string reason, string facts, string missing)
    {
        var finding = Check(reason, facts);

        Assert.False(finding.IsAllowed);
        Assert.StartsWith("It cannot be said whether", Assert.Single(finding.Sentences), StringComparison.Ordinal);
        Assert.Equal(missing, string.Join(' ', finding.Unknown));
    }

    [Theory]
    [InlineData("no_response", "Try every active user")]
    [InlineData("champion_left", "Rebuild the relationship")]
    [InlineData("low_activity", "sign to invest more")]
    [InlineData("poor_health", "in a good state only")]
    [InlineData("difficult", "Ask your lead")]
    public void What_is_not_a_reason_is_answered_with_what_to_do_instead(string reason, string advice)
    {
        var finding = Check(reason, "owner=TAM arr=100 churned=yes");

        Assert.False(finding.IsAllowed);
        Assert.Contains("is not a reason to hand an account over.", finding.Sentences[0], StringComparison.Ordinal);
        Assert.Contains(advice, finding.Sentences[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Evidence_left_empty_says_which_question_to_answer(string? evidence)
    {
        var finding = Check("no_levers", "owner=TAM", evidence);

        Assert.False(finding.IsAllowed);
        Assert.Equal(
            new ReasonObjection(
                ReasonPart.Evidence, QuestionId: null, "Please answer this: What have you tried so far to grow this account, and what came of it?"),
            Assert.Single(finding.Objections));
    }

    [Fact]
    public void An_account_with_a_documented_plan_for_this_quarter_stays()
    {
        var finding = Check("below_threshold", "owner=TAM churned=yes", others: ["documented_plan"]);

        Assert.False(finding.IsAllowed);
        Assert.Equal((ReasonPart.Question, "documented_plan"), (finding.Objections[0].About, finding.Objections[0].QuestionId));
        Assert.StartsWith(
            "With a documented, specific plan for this quarter the account stays in the book.", Assert.Single(finding.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void The_exhaustion_test_warns_at_every_no_and_forbids_nothing()
    {
        var exhausted = Check("no_levers", "owner=TAM");
        var doubtful = Check("no_levers", "owner=TAM", others: ["active_users", "other_teams"]);

        Assert.Equal([(true, null), (true, null), (true, null)], exhausted.Answered.Select(answer => (answer.Yes, answer.Warning)));
        Assert.True(doubtful.IsAllowed);
        Assert.Equal([false, true, false], doubtful.Answered.Select(answer => answer.Yes));
        Assert.All(
            doubtful.Answered,
            answer => Assert.Equal(!answer.Yes, answer.Warning?.StartsWith("It is likely that there is more work to do", StringComparison.Ordinal) ?? false));
    }

    [Fact]
    public void A_question_left_open_or_answered_without_a_word_is_asked_again()
    {
        var policy = ShippedPolicies.Handbook2025;
        ReasonAnswer[] answers = [new("active_users", Yes: true, "Three times each."), new("all_products", Yes: true, " ")];

        var finding = ReasonCheck.Check(policy, new ReasonGiven("no_levers", "We tried.", [.. answers]), FactsText.Parse("owner=TAM"));

        Assert.Equal(["all_products", "other_teams"], finding.Objections.Select(objection => objection.QuestionId));
        Assert.All(finding.Sentences, sentence => Assert.StartsWith("Please answer this with yes or no", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void All_objections_are_told_at_once()
    {
        var finding = Check("fully_expanded", "owner=CSM agreement=no pays=none", evidence: "");

        Assert.Equal([ReasonPart.Reason, ReasonPart.Reason, ReasonPart.Evidence], finding.Objections.Select(objection => objection.About));
        Assert.Equal(3, finding.Sentences.Length);
        Assert.Equal(
            "“Fully expanded and committed” is for accounts of TAM, and the owner's role is CSM. Choose another reason.",
            finding.Sentences[0]);
    }

    [Fact]
    public void An_owner_whose_role_is_not_known_may_not_give_a_reason_kept_for_roles()
    {
        var finding = Check("no_levers", "stranger=U09WHO");

        Assert.False(finding.IsAllowed);
        Assert.Contains("Ask for the owner to be added to the roster.", Assert.Single(finding.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_the_policy_does_not_have_is_answered_with_those_it_has()
    {
        var finding = Check("bored", "owner=TAM");

        Assert.False(finding.IsAllowed);
        Assert.StartsWith(
            "There is no reason “bored”. Choose one of these: “Churned or under $20k”, ", Assert.Single(finding.Sentences), StringComparison.Ordinal);
    }

    /// <param name="others">The questions to which the answer is not the one that speaks for the handover.</param>
    private static ReasonFinding Check(
        string reason, string facts, string? evidence = "We went through it with the lead.", params string[] others)
    {
        var policy = ShippedPolicies.Handbook2025;
        var answers = policy.Reason(reason)?.Questions
            .Select(question => new ReasonAnswer(question.Id, question.Expected != others.Contains(question.Id), "It is so."));
        return ReasonCheck.Check(policy, new ReasonGiven(reason, evidence, [.. answers ?? []]), FactsText.Parse(facts));
    }
}
