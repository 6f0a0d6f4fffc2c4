using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions.Ownership;
using HandoverBot.Domain.Policies.Conditions.Revenue;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

/// <summary>A new owner who comes in before the deal has landed (R22).</summary>
public sealed class EarlyIntroductionTests
{
    private static Story Early => new() { IsEarly = true };

    [Fact]
    public void It_has_two_gates_beside_the_usual_ones()
    {
        var gates = Early.ToProposed().State.Gates.Select(standing => standing.Gate);

        Assert.Equal([Gate.JointPlan, Gate.ClosedWon, .. TestPolicy.Standard.Gates.Select(rule => rule.Gate)], gates);
        Assert.Empty(new Story().ToProposed().State.Gates.Select(standing => standing.Gate).Intersect(GateNames.Early));
    }

    [Fact]
    public void Nobody_can_accept_before_the_deal_has_landed()
    {
        var story = Early.ToPreparing().ClearUsualGates().Then(Team.Ben, Story.JointPlan).Then(Team.Ana, new IntroduceEarly("Wrap-up call"));

        Assert.Equal([Gate.ClosedWon], story.State.OpenGates.Select(standing => standing.Gate));
        Assert.Equal(RefusalKind.MovedOn, story.Refused(Team.Ben, new Accept()).Kind);
        Assert.StartsWith("Nobody can waive “Closed won”.", story.Refused(Team.Lea, new WaiveGate(Gate.ClosedWon, "Soon.")).Sentence, StringComparison.Ordinal);
        Assert.Equal("Nothing to do until the deal is closed won", NextStep.Of(story.State, story.Roster, story.Policy).What);
    }

    [Fact]
    public void Whom_the_customer_knows_takes_over_as_soon_as_they_accept()
    {
        var story = Early.ToPreparing().Then(Team.Ana, new IntroduceEarly("Wrap-up call")).ClearGates().Then(Team.Ben, new Accept());

        Assert.Equal((HandoverStatus.Introduced, "Wrap-up call"), (story.State.Status, story.State.IntroducedWhere));
        Assert.NotNull(story.State.EffectiveOn);
    }

    [Fact]
    public void Whom_the_customer_has_not_met_is_introduced_after_accepting() =>
        Assert.Equal(HandoverStatus.Accepted, Early.ToAccepted().State.Status);

    [Fact]
    public void Somebody_else_who_is_named_has_not_been_met()
    {
        var story = Early.ToPreparing().Then(Team.Ana, new IntroduceEarly("Wrap-up call")).Then(Team.Pia, new AssignNewOwner(Team.Cara.Id));

        Assert.Null(story.State.MetEarlyAt);
        story.Then(Team.Cara, new IntroduceEarly("Second call"));
        Assert.Equal("Second call", story.State.IntroducedWhere);
    }

    [Fact]
    public void Meeting_is_noted_once_and_for_early_introductions_alone()
    {
        var story = Early.ToPreparing().Then(Team.Ana, new IntroduceEarly(Where: null));

        Assert.Equal("The introduction has been noted already.", story.Refused(Team.Ben, new IntroduceEarly(Where: null)).Sentence);
        Assert.StartsWith("This is not an early introduction", new Story().ToPreparing().Refused(Team.Ana, new IntroduceEarly(Where: null)).Sentence, StringComparison.Ordinal);
        Assert.Contains("is not a gate of this handover", new Story().ToPreparing().Refused(Team.Ana, Story.JointPlan).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("file:///tmp/plan")]
    public void A_joint_plan_needs_a_link(string? link) => Assert.StartsWith(
        "Paste the link", Early.ToProposed().Refused(Team.Ana, new ConfirmJointPlan(link is null ? null : new Uri(link))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void The_facts_alone_say_whether_it_is_closed_won()
    {
        var story = Early.ToReady();
        story.Account = story.Account with { InitialPrepurchaseOn = story.Today.AddDays(3) };

        story.Then(Actor.System, new RecordLanding());
        Assert.Equal((HandoverStatus.Preparing, "The first pre-purchase is on 13 Mar 2026"), (story.State.Status, story.State.Standing(Gate.ClosedWon)!.Why));
        story.Today = story.Today.AddDays(3);
        story.Then(Actor.System, new RecordLanding());
        Assert.Equal(HandoverStatus.Ready, story.State.Status);
        Assert.Contains("follows the account's facts", story.Refused(Team.Ben, new PushBack([Gate.ClosedWon], "Not signed.")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_again_changes_nothing_while_nothing_is_new()
    {
        var waived = TestPolicy.Standard with
        {
            HighPotential = TestPolicy.Standard.HighPotential! with
            {
                Gates = [new GateRule(Gate.ClosedWon, PersonFlags.Leadership, MaxAgeDays: null, [])],
            },
        };
        Story[] stories =
        [
            new Story().ToPreparing(), Early.ToProposed().Then(Actor.System, new RecordLanding()), Early.ToReady(),
            new Story { IsEarly = true, Policy = waived }.ToProposed().Then(Team.Lea, new WaiveGate(Gate.ClosedWon, "Signed on paper.")),
        ];

        Assert.All(stories, story => Assert.Empty(Assert.IsType<Outcome.Done>(story.Decide(Actor.System, new RecordLanding())).Events));
    }

    [Fact]
    public void A_deal_that_falls_through_at_the_last_moment_stops_the_change_of_hands()
    {
        var story = Early.ToPreparing().Then(Team.Ana, new IntroduceEarly("Wrap-up call")).ClearGates()
            .Then(Team.Lea, new SetEffectiveDay(new DateOnly(2026, 3, 20), "They asked.")).Then(Team.Ben, new Accept());
        story.Account = story.Account with { InitialPrepurchaseOn = null };
        story.Then(Actor.System, new RecordLanding());
        story.Today = new DateOnly(2026, 3, 20);

        Assert.Equal("These gates have opened again: closed won.", Assert.IsType<Outcome.Refused>(story.Ask(Actor.System, new Complete())).Refusal.Sentence);
        Assert.EndsWith("changes hands once this is clear again: closed won.", HandoverWords.Now(story.State, story.Roster), StringComparison.Ordinal);
        story.Lands().Then(Actor.System, new Complete());
    }

    [Fact]
    public void What_the_customer_bought_comes_onto_the_checklist_when_it_lands()
    {
        var story = new Story { IsEarly = true, Account = Story.Acme with { Products = null } }.ToProposed()
            .Then(Team.Ali, new DecidePool(TestPolicy.Pool, "It fits.")).Then(Team.Pia, new AssignNewOwner(Team.Ben.Id));
        story.Then(Team.Ana, story.AllTicked());
        Assert.True(story.State.Standing(Gate.Onboarding)!.IsClear);

        story.Account = story.Account with { Products = ["replay"] };
        story.Lands();

        Assert.Equal(["support", "replay.privacy"], story.State.Checklist.Lines.Select(line => line.Item.Id));
        Assert.Equal("1 item came with what the customer pays for since the deal has landed", story.State.Standing(Gate.Onboarding)!.Why);
        Assert.False(story.State.Standing(Gate.Onboarding)!.IsClear);
        Assert.Empty(Assert.IsType<Outcome.Done>(story.Decide(Actor.System, new RecordLanding())).Events);
        story.Then(Team.Ana, new TickChecklist([new ChecklistTick("replay.privacy", ChecklistMark.Done)]));
        Assert.True(story.State.Standing(Gate.Onboarding)!.IsClear);
    }

    [Fact]
    public void It_does_not_wait_the_usual_months_even_if_the_potential_is_gone_by_then()
    {
        var wait = new Wait(Milestone.FirstPrepurchase, 12, UsuallyWithin: null, OpensMonthsBefore: 3, new LandingArrAtLeast(100_000, "USD"));
        var policy = TestPolicy.Standard with
        {
            LeavesAtQuarterEnd = [],
            Transitions = [new Transition("TAM", "CSM", wait, When: null, "It waits.")],
        };
        var story = new Story { IsEarly = true, Policy = policy }.ToPreparing().Then(Team.Ana, new IntroduceEarly("Wrap-up call"));
        Assert.Null(HandoverTiming.Of(story.State, story.Facts.Policy, story.Roster, policy).EffectiveOn);

        story.ClearGates().Then(Team.Ben, new Accept());

        Assert.Equal(story.Today, story.State.EffectiveOn);
        Assert.Equal(
            new DateOnly(2027, 3, 10),
            Timing.Of(policy, story.Facts.Policy, "CSM").EffectiveOn);
    }
}
