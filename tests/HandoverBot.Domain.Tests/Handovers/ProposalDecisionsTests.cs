using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class ProposalDecisionsTests
{
    private static readonly Propose NoLevers = new(TestPolicy.NoLevers, "Tried everything.");

    [Fact]
    public void A_reason_the_team_does_not_accept_is_answered_with_advice()
    {
        var refusal = new Story().Refused(Team.Ana, new Propose(TestPolicy.NoAnswer, "Silence."));

        Assert.Equal(RefusalKind.Invalid, refusal.Kind);
        Assert.EndsWith("Try every active user.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_that_does_not_fit_the_facts_is_refused() =>
        Assert.Contains("has not churned", new Story().Refused(Team.Ana, new Propose(TestPolicy.Churned, "")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_reason_that_needs_evidence_is_refused_without() =>
        Assert.Contains("What have you tried?", new Story().Refused(Team.Ana, NoLevers with { Evidence = " " }).Sentence, StringComparison.Ordinal);

    [Fact]
    public void The_answers_to_a_reasons_questions_are_kept_as_they_were_asked()
    {
        var asking = Asking(refuses: false);
        var state = new Story { Policy = asking }
            .Then(Team.Ana, NoLevers with { Answers = [new ReasonAnswer("all_seen", Yes: false, "Two were away.")] })
            .State;

        Assert.Equal(
            new AnsweredQuestion("all_seen", "Have you seen all of them?", Yes: false, "Two were away.", "See the others first."),
            Assert.Single(state.Answers));
        Assert.Equal("See the others first.", Assert.Single(state.Warnings));
    }

    [Fact]
    public void A_refusal_says_which_question_it_is_about()
    {
        var refusal = new Story { Policy = Asking(refuses: true) }
            .Refused(Team.Ana, new Propose(TestPolicy.NoLevers, "") { Answers = [new ReasonAnswer("all_seen", Yes: false, "Two were away.")] });

        Assert.Equal(
            [(ReasonPart.Evidence, null), (ReasonPart.Question, "all_seen")],
            refusal.Objections.Select(objection => (objection.About, objection.QuestionId)));
    }

    [Fact]
    public void An_account_without_an_owner_has_nothing_to_hand_over() =>
        Assert.Contains(
            "has no owner",
            new Story { Account = Story.Acme with { Owner = null } }.Refused(Team.Ali, NoLevers).Sentence,
            StringComparison.Ordinal);

    [Fact]
    public void A_proposal_keeps_the_gates_the_checklist_and_the_policy_of_its_day()
    {
        var state = new Story().ToProposed().State;

        Assert.Equal(TestPolicy.Standard.Stamp, state.Policy);
        Assert.Equal(TestPolicy.Standard.Gates.Select(rule => rule.Gate), state.Gates.Select(standing => standing.Gate));
        Assert.Equal(["support", "replay.privacy", "flags.workflow"], state.Checklist.Lines.Select(line => line.Item.Id));
        Assert.Equal(TestPolicy.Pool, state.Recommendation.Pool);
    }

    [Fact]
    public void A_policy_that_routes_by_itself_decides_the_pool_at_once()
    {
        var story = new Story { Policy = TestPolicy.Standard with { RoutesByItself = true } }.ToProposed();

        Assert.Equal((HandoverStatus.Routed, TestPolicy.Pool), (story.State.Status, story.State.Pool));
    }

    [Theory]
    [InlineData(40, "EU")]
    [InlineData(100, "APAC")]
    [InlineData(100, "Mars")]
    public void It_waits_for_a_person_where_the_account_is_a_top_one_or_no_pool_could_take_it(int rank, string region)
    {
        var story = new Story
        {
            Policy = TestPolicy.Standard with { RoutesByItself = true },
            Rank = rank,
            Account = Story.Acme with { UsersByRegion = Story.Acme.UsersByRegion!.Clear().Add(region, 5) },
        };

        Assert.Equal(HandoverStatus.Proposed, story.ToProposed().State.Status);
    }

    [Fact]
    public void A_pool_against_the_recommendation_needs_a_note()
    {
        var story = new Story().ToProposed();

        Assert.Contains("write down why", story.Refused(Team.Ali, new DecidePool("US CSM", " ")).Sentence, StringComparison.Ordinal);
        story.Then(Team.Ali, new DecidePool("US CSM", "Their champion moved to Boston."));
        Assert.Equal(("US CSM", "Their champion moved to Boston."), (story.State.Pool, story.State.PoolNote));
        Assert.Equal(Team.Ali.Id, story.State.PoolDecidedBy);
    }

    [Fact]
    public void A_pool_nobody_works_in_is_refused() =>
        Assert.Contains(
            "choose another pool",
            new Story().ToProposed().Refused(Team.Ali, new DecidePool("APAC CSM", "They moved.")).Sentence,
            StringComparison.Ordinal);

    [Fact]
    public void A_pool_where_only_the_owner_works_is_refused()
    {
        var story = new Story { Roster = new Roster([Team.Ana, Team.Ali]) }.ToProposed();

        Assert.Contains("choose another pool", story.Refused(Team.Ali, new DecidePool("EU TAM", "A fresh start.")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_does_not_exist_is_refused_with_those_that_do() =>
        Assert.Equal(
            "There is no pool “Moon CSM”. The pools are EU CSM, US CSM, EU TAM, APAC CSM.",
            new Story().ToProposed().Refused(Team.Ali, new DecidePool("Moon CSM", "Why not.")).Sentence);

    [Fact]
    public void Ending_a_handover_takes_a_reason()
    {
        var story = new Story().ToProposed();

        Assert.Equal(RefusalKind.Invalid, story.Refused(Team.Ali, new Decline(" ")).Kind);
        Assert.Equal(RefusalKind.Invalid, story.Refused(Team.Ana, new Withdraw("")).Kind);
        Assert.Equal(HandoverStatus.Proposed, story.State.Status);
    }

    private static Policy Asking(bool refuses) => TestPolicy.Standard with
    {
        Reasons =
        [
            TestPolicy.Standard.Reason(TestPolicy.NoLevers)! with
            {
                Questions = [new ReasonQuestion("all_seen", "Have you seen all of them?", Expected: true, refuses, "See the others first")],
            },
        ],
    };
}
