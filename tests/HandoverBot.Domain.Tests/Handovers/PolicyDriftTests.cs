using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Conditions.Ownership;
using HandoverBot.Domain.Policies.Conditions.Revenue;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class PolicyDriftTests
{
    private static readonly Policy Newer = TestPolicy.Standard with { Stamp = new PolicyStamp("newer", "ba9876543210") };

    private static readonly RoutingRule Expanded = TestPolicy.Standard.Routing[0];

    [Fact]
    public void A_newer_policy_with_the_same_rules_changes_nothing() => Assert.Empty(Of(Newer));

    [Fact]
    public void The_policy_it_started_under_has_nothing_against_it() =>
        Assert.Empty(Of(TestPolicy.Standard with { Gates = [] }));

    [Fact]
    public void Another_pool_is_named() =>
        Assert.Equal(
            ["It would go to EU TAM, not to EU CSM: Everybody stays with a TAM. Most users are in EU."],
            Of(Newer with { Routing = [new RoutingRule("all", new Always(), "TAM", [], "Everybody stays with a TAM")] }));

    [Fact]
    public void So_is_that_a_person_would_have_to_say() =>
        Assert.Equal(
            ["A person would have to say where it goes, instead of EU CSM: No rule of the policy covers this account. A person must say."],
            Of(Newer with { Routing = [Expanded with { When = new ArrBound(Bound.AtLeast, 1_000_000, "USD") }] }));

    [Fact]
    public void Other_alternatives_are_named() =>
        Assert.Equal(
            ["EU TAM would be allowed, too."],
            Of(Newer with { Routing = [Expanded with { AlternativeRoles = ["TAM"] }] }));

    [Fact]
    public void A_pool_that_is_gone_is_named() =>
        Assert.Contains("There would be no pool EU CSM.", Of(Newer with { Pools = [.. Newer.Pools.Where(pool => pool.Name != "EU CSM")] }, story => story.ToRouted()));

    [Fact]
    public void More_and_fewer_gates_are_named()
    {
        Assert.Equal(["This would not have to be cleared: right-sized."], Of(Newer with { Gates = [.. Newer.Gates.Where(rule => rule.Gate != Gate.RightSized)] }));
        Assert.Equal(
            ["More would have to be cleared: joint onboarding plan."],
            Of(Newer with { Gates = [.. Newer.Gates, new GateRule(Gate.JointPlan, PersonFlags.None, MaxAgeDays: null, [])] }));
    }

    [Fact]
    public void A_reason_that_is_refused_by_now_is_named_with_the_advice()
    {
        var reasons = Newer.Reasons.Select(reason => reason.Id == TestPolicy.NoLevers ? reason with { Allowed = false, Advice = "Try harder" } : reason);

        Assert.Equal(
            ["The reason would not be accepted. “No way to expand” is not a reason to hand an account over. Try harder."],
            Of(Newer with { Reasons = [.. reasons] }));
        Assert.Equal(
            ["“No way to expand” would not be among the reasons to choose from."],
            Of(Newer with { Reasons = [.. Newer.Reasons.Where(reason => reason.Id != TestPolicy.NoLevers)] }));
    }

    [Fact]
    public void Another_day_is_named_until_a_day_is_set()
    {
        var atOnce = Newer with { LeavesAtQuarterEnd = [] };

        Assert.Equal(["It could change hands on 10 March 2026, not on 30 April 2026."], Of(atOnce));
        Assert.Empty(Of(atOnce, story => story.ToProposed().Then(Team.Lea, new SetEffectiveDay(new DateOnly(2026, 3, 20), "They asked."))));
    }

    [Fact]
    public void A_day_that_cannot_be_said_any_more_is_named() =>
        Assert.StartsWith(
            "It could not be said when it may change hands. The day of the first pre-purchase is not known",
            Assert.Single(Of(Newer with
            {
                Transitions = [new Transition("TAM", "CSM", new Wait(Milestone.FirstPrepurchase, 12, UsuallyWithin: null, 3, NotIf: null), When: null, "It stays.")],
            }, story => story.ToRouted())),
            StringComparison.Ordinal);

    [Fact]
    public void Leadership_alone_is_named_for_an_account_at_the_top_by_now() =>
        Assert.Equal(
            ["Leadership alone would decide over it."],
            Of(Newer with { TopAccounts = new TopAccounts(100, ChangesWithinMonths: 24, SecondVoteFrom: null) }));

    [Fact]
    public void Other_people_who_would_decide_are_named_as_long_as_they_could()
    {
        var withoutAllocator = Newer with { Deciding = new Deciding(DecidingParties.OwnersLead, DecidingParties.OwnersLead) };

        Assert.Equal(
            ["It would be for the owner's team lead to decide the pool.", "It would be for the owner's team lead to name the new owner."],
            Of(withoutAllocator));
        Assert.Equal(["It would be for the owner's team lead to name the new owner."], Of(withoutAllocator, story => story.ToRouted()));
        Assert.Empty(Of(withoutAllocator, story => story.ToPreparing()));
    }

    [Fact]
    public void What_has_ended_drifts_no_more() =>
        Assert.Empty(Of(Newer with { Gates = [] }, story => story.ToProposed().Then(Team.Ana, new Withdraw("Not now."))));

    private static string[] Of(Policy inForce, Func<Story, Story>? through = null)
    {
        var story = (through ?? (begun => begun.ToProposed()))(new Story());
        return [.. PolicyDrift.Of(story.State, TestPolicy.Standard, inForce, story.Facts.Policy, story.Roster)];
    }
}
