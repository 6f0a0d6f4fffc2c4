using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;
using HandoverBot.Domain.Tests.Policies;

namespace HandoverBot.Domain.Tests.Explaining;

public sealed class ExplanationTests
{
    private const string AllThree = "pays=session_replay;feature_flags;error_tracking";
    private const string Known = $"owner=TAM arr=60000 rank=90 plan=standard growth=low churned=no agreement=yes users=US:40;EU:2 {AllThree}";

    private static Policy Policy => ShippedPolicies.Handbook2025;

    [Fact]
    public void Each_rule_says_what_became_of_it_and_what_it_found()
    {
        var explanation = Explain(Known);

        Assert.Equal("fully_expanded", Assert.Single(explanation.Rules, trial => trial.Outcome == RuleOutcome.Fired).Rule.Id);
        Assert.Equal(Policy.Routing.Select(rule => rule.Id), explanation.Rules.Select(trial => trial.Rule.Id));
        var band = explanation.Rules.Single(trial => trial.Rule.Id == "yc_band");
        Assert.Equal(
            ("does not hold", "Is on the standard plan; ARR is $60,000, above $50,000."),
            (ExplanationWords.Outcome(band), ExplanationWords.Found(band)));
    }

    [Fact]
    public void A_rule_that_holds_behind_one_with_missing_facts_did_not_fire()
    {
        var explanation = Explain("arr=60000 plan=standard users=US:40");
        var small = Explanation.Of(ShippedPolicies.Read(SmallPolicy.Json), FactsText.Parse("users=US:4"), Team.Roster, Nobody, running: null);

        Assert.DoesNotContain(explanation.Rules, trial => trial.Outcome is RuleOutcome.Fired or RuleOutcome.TooLate);
        Assert.Equal([RuleOutcome.FactsMissing, RuleOutcome.HeldBack], small.Rules.Select(trial => trial.Outcome));
    }

    [Theory]
    [InlineData("rank=40", DecidedBy.Leadership, "Leadership decides: it ranks 40 by ARR, among the top 40. Its owner changed 0 times in the last 24 months.")]
    [InlineData("rank=41", DecidedBy.Allocator, "An allocator other than the owner decides.")]
    [InlineData("", DecidedBy.Allocator, "An allocator other than the owner decides. Whether it is among the top 40 by ARR, which leadership alone decides, cannot be told: its ARR is not known.")]
    public void Who_decides_is_said_with_why(string facts, DecidedBy who, string sentence)
    {
        var decider = Explain(facts).Decider;

        Assert.Equal((who, sentence), (decider.Who, decider.Sentence));
    }

    [Theory]
    [InlineData(DecidingParties.Allocator | DecidingParties.Leadership, DecidedBy.Allocator, "An allocator other than the owner or leadership decides.")]
    [InlineData(DecidingParties.OwnersLead | DecidingParties.Leadership, DecidedBy.Lead, "The owner's team lead or leadership decides.")]
    [InlineData(DecidingParties.Leadership, DecidedBy.Leadership, "Leadership decides.")]
    public void Nobody_is_said_to_decide_whom_the_policy_does_not_name(DecidingParties parties, DecidedBy who, string sentence)
    {
        var policy = Policy with { Deciding = new Deciding(parties, parties) };

        var decider = Decider.Of(policy, FactsText.Parse("rank=41"));

        Assert.Equal((who, sentence), (decider.Who, decider.Sentence));
    }

    [Fact]
    public void Where_the_rules_decide_by_themselves_nobody_is_asked_but_for_a_top_account()
    {
        var small = ShippedPolicies.Read(SmallPolicy.Json);

        Assert.Equal(DecidedBy.Automatic, Decider.Of(small, FactsText.Parse("rank=41")).Who);
        Assert.Equal(DecidedBy.Leadership, Decider.Of(small, FactsText.Parse("rank=1")).Who);
    }

    [Theory]
    [InlineData("fully_expanded", true, "Pays for all 3 primary products; has a discount agreement. It will be asked: Which ways to new revenue")]
    [InlineData("below_threshold", false, "does not fit what is known: Has not churned; ARR is $60,000, at least $20,000.")]
    [InlineData("growth_potential", false, "“Clear growth potential” is for accounts of")]
    [InlineData("difficult", false, "is not a reason to hand an account over. Not getting on is not a reason")]
    public void Every_reason_says_whether_it_would_do_and_why(string id, bool allowed, string why)
    {
        var explanation = Explain(Known);

        Assert.Equal(Policy.Reasons.Select(reason => reason.Id), explanation.Reasons.Select(standing => standing.Reason.Id));
        var standing = explanation.Reasons.Single(each => each.Reason.Id == id);
        Assert.Equal(allowed, standing.IsAllowed);
        Assert.Contains(why, standing.Why, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_account_without_an_owner_has_no_reason_to_leave_and_says_what_happens_instead()
    {
        var explanation = Explain("arr=60000 plan=standard users=US:40 pays=none");

        Assert.DoesNotContain(explanation.Reasons, reason => reason.IsAllowed);
        Assert.Contains("an allocator assigns it", explanation.Reasons[0].Why, StringComparison.Ordinal);
        Assert.Contains(
            "leadership assigns it",
            Explanation.Of(ShippedPolicies.SmallTeam, FactsText.Parse("arr=60000"), Team.Roster, Nobody, running: null).Reasons[0].Why,
            StringComparison.Ordinal);
        Assert.Equal(explanation.Facts.Today, explanation.EffectiveOn);
    }

    [Theory]
    [InlineData(Known, "")]
    [InlineData("owner=TAM arr=60000 rank=90 plan=standard growth=low churned=no users=US:40 pays=session_replay;feature_flags;error_tracking", "discount_agreement")]
    [InlineData("owner=TAM arr=60000 rank=90 plan=standard churned=no agreement=yes users=US:40", "products")]
    [InlineData("owner=TAE arr=60000 rank=90 plan=standard growth=low landing=90000 users=US:40 pays=none", "initial_prepurchase_on")]
    [InlineData("owner=TAM plan=yc growth=high churned=no agreement=yes users=US:40 pays=none", "arr")]
    public void What_nobody_has_told_is_named_once(string facts, string unknown) =>
        Assert.Equal(unknown, string.Join(' ', Explain(facts).Unknown));

    [Fact]
    public void The_findings_are_sentences_about_where_who_and_when() => Assert.Equal(
        [
            "Customers that pay for all primary products are expanded to the max and go to a Customer Success Manager. Most users are in US.",
            "ARR is $60,000, at least $20,000; has not churned; pays for all 3 primary products.",
            "Users: 40 in US, 2 in EU.",
            "Usual move TAM → CSM: A Technical Account Manager hands over to a Customer Success Manager once expansion is complete: "
                + "all primary products, a discount agreement, and no way left to grow. Met: pays for all 3 primary products; has a discount agreement.",
            "An allocator other than the owner decides.",
            "Accounts leave the book of a TAM at the end of a quarter only: on 30 June 2025.",
        ],
        Explain(Known).Findings.AsEnumerable());

    [Fact]
    public void Before_a_handover_the_gates_stand_as_they_would_the_moment_it_is_proposed()
    {
        var unpaid = new Invoice("in_1", "TL-7", 1200, "USD", InvoiceStatus.Open, new DateOnly(2025, 6, 1), Url: null);

        Assert.Equal(
            [
                "account_plan open: No account plan is known; the owner writes one and gives the link.",
                "invoices open: Nobody has said how the invoices stand. The owner says so, or they are imported.",
                "onboarding open: The owner settles 12 items of the checklist.",
                "right_sized open: The owner says how they know that the customer pays only for what it needs.",
                "healthy open: Neither health nor active users are known. The owner says how usage and engagement look.",
            ],
            Explain(Known).Gates.Select(gate => $"{gate.Gate.Id()} {gate.State.ToString().ToLowerInvariant()}: {gate.Why}"));
        Assert.Equal((GateStatus.Passed, "No open invoices, says CSV."), Invoices(Paid));
        Assert.Equal(
            (GateStatus.Open, "1 invoice is unpaid: TL-7, $1,200, due 1 Jun 2025. The owner sees to it that everything is paid."), Invoices(Paid with { Blocking = [unpaid] }));
        Assert.Equal(PersonFlags.Leadership, Explain(Known).Gates[0].WaivableBy);

        (GateStatus, string) Invoices(InvoiceStanding standing)
        {
            var gate = Explain(Known, standing).Gates.Single(each => each.Gate == Gate.Invoices);
            return (gate.State, gate.Why);
        }
    }

    [Theory]
    [InlineData(92, true, "The plan was last updated 15 March 2025, 92 days ago; the owner confirms that it is current.")]
    [InlineData(92, false, "The plan was last updated 15 March 2025, 92 days ago; the owner gives the link and confirms that it is current.")]
    [InlineData(0, true, "The plan was last updated 15 June 2025, the same day; the owner confirms that it is current.")]
    [InlineData(-1, true, "The plan was last updated 16 June 2025, after that day; the owner confirms that it is current.")]
    [InlineData(93, true, "The plan was last updated 14 March 2025, 93 days ago; the owner brings it up to date.")]
    [InlineData(null, true, "Nobody has said when the plan was last updated; the owner says so and confirms that it is current.")]
    public void What_is_known_of_the_account_plan_is_said_with_its_age(int? age, bool linked, string why)
    {
        var facts = FactsText.Parse(Known);
        var planned = facts with
        {
            Account = facts.Account with
            {
                AccountPlan = linked ? new Uri("https://plans.example/acme") : null,
                AccountPlanUpdatedOn = age is { } days ? facts.Today.AddDays(-days) : null,
            },
        };

        Assert.Equal(why, Explanation.Of(Policy, planned, Team.Roster, Nobody, running: null).Gates[0].Why);
    }

    [Fact]
    public void Of_a_handover_under_way_the_gates_and_the_day_are_its_own_and_so_is_its_policy()
    {
        var story = new Story { Today = new DateOnly(2026, 3, 10) }.ToIntroduced();
        var running = new RunningHandover(story.State, story.Policy);

        var explanation = Explanation.Of(Policy, story.Facts.Policy, story.Roster, Nobody, running);

        Assert.Equal(story.State.Gates.Select(gate => gate.Gate), explanation.Gates.Select(gate => gate.Gate));
        Assert.All(explanation.Gates, gate => Assert.Equal(GateStatus.Passed, gate.State));
        Assert.Equal(story.State.EffectiveOn, explanation.EffectiveOn);
        Assert.EndsWith(
            $"It keeps the policy it started under, {story.Policy.Stamp}.", ExplanationWords.Running(explanation, story.Roster), StringComparison.Ordinal);
        Assert.StartsWith("It changes hands on ", ExplanationWords.When(explanation), StringComparison.Ordinal);
    }

    private static InvoiceStanding Nobody => InvoiceStanding.Unknown("nobody");

    private static InvoiceStanding Paid => new("CSV", DateTimeOffset.UnixEpoch, []);

    private static Explanation Explain(string facts, InvoiceStanding? invoices = null) =>
        Explanation.Of(Policy, FactsText.Parse(facts), Team.Roster, invoices ?? Nobody, running: null);
}
