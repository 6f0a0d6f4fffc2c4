using System.Collections.Immutable;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class PlanQuestionsTests
{
    private static readonly Uri Link = new("https://crm.example/acme");

    private static readonly ImmutableArray<ChecklistItem> Asked =
    [
        new("account_plan.saved", "Account plan", "It is saved as a note."),
        new("account_plan.complete", "Account plan", "It is complete."),
    ];

    private static Story WithQuestions => new()
    {
        Policy = TestPolicy.Standard with
        {
            Gates = [.. TestPolicy.Standard.Gates.Select(rule => rule.Gate == Gate.AccountPlan ? rule with { Questions = Asked } : rule)],
        },
    };

    [Fact]
    public void Each_question_is_confirmed_by_itself_and_the_open_ones_are_named()
    {
        var story = WithQuestions.ToProposed();

        story.Then(Team.Ana, Confirm(story, Done("saved")));
        Assert.Equal(
            (GateStatus.Open, "Last updated 10 Mar 2026; the owner has not confirmed yet: “It is complete”"), Standing(story));
        story.Then(Team.Ana, Confirm(story, Done("complete")));

        Assert.Equal(
            (GateStatus.Passed, "Last updated 10 Mar 2026; the owner confirms: “It is saved as a note”, “It is complete”"), Standing(story));
        Assert.Equal(Team.Ana.Id, story.State.PlanQuestions.Find("account_plan.saved")!.By);
    }

    [Fact]
    public void A_plan_that_is_too_old_stays_open_whatever_is_confirmed()
    {
        var story = WithQuestions.ToProposed();

        story.Then(Team.Ana, Confirm(story, Done("saved"), Done("complete")) with { UpdatedOn = story.Today.AddDays(-91) });

        Assert.Equal(GateStatus.Open, Standing(story).Status);
        Assert.Contains("91 days ago", Standing(story).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_longer_holds_opens_the_gate_again()
    {
        var story = WithQuestions.ToProposed();
        story.Then(Team.Ana, Confirm(story, Done("saved"), Done("complete")));

        story.Then(Team.Ana, Confirm(story, new ChecklistTick("account_plan.complete", ChecklistMark.Open)));

        Assert.Equal("1 of 2", story.State.PlanQuestions.Progress);
        Assert.Equal(GateStatus.Open, Standing(story).Status);
    }

    [Fact]
    public void Another_link_is_another_plan_and_a_plan_pushed_back_is_confirmed_anew()
    {
        var story = WithQuestions.ToProposed();
        story.Then(Team.Ana, Confirm(story, Done("saved"), Done("complete")));
        story.Then(Team.Ana, Confirm(story, Done("saved")) with { Link = new Uri("https://crm.example/other") });
        Assert.Equal(("1 of 2", GateStatus.Open), (story.State.PlanQuestions.Progress, Standing(story).Status));

        var pushed = new Story().ToReady().Then(Team.Ben, new PushBack([Gate.AccountPlan], "It says nothing about their goals."));
        Assert.Equal("0 of 1", pushed.State.PlanQuestions.Progress);
    }

    [Theory]
    [InlineData("account_plan.nonsense", ChecklistMark.Done, "has no item")]
    [InlineData("account_plan.saved", ChecklistMark.NotApplicable, "confirmed, or open")]
    public void What_is_no_answer_to_a_question_is_refused(string item, ChecklistMark mark, string why)
    {
        var story = WithQuestions.ToProposed();

        Assert.Contains(why, story.Refused(Team.Ana, Confirm(story, new ChecklistTick(item, mark, "Note"))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_from_before_there_were_questions_still_counts()
    {
        var before = new Story().ToProposed();
        var log = before.Log.Select(each => each with { Event = (HandoverProposed)each.Event with { PlanQuestions = null } }).ToList();
        var confirmed = new PlanConfirmed(Link, before.Today, Passed: true, "The owner says it is current");

        var state = HandoverHistory.Fold([.. log, log[0] with { Version = 2, Event = confirmed }])!;

        Assert.Equal(GateStatus.Passed, state.Standing(Gate.AccountPlan)!.Status);
        Assert.True(state.PlanQuestions.IsComplete);
        Assert.Equal(state.PlanQuestions, PlanQuestions.StoredBefore(state));
    }

    [Fact]
    public void New_items_of_the_policy_come_onto_the_onboarding_list_once_and_open_its_gate()
    {
        var story = new Story().ToReady();
        var items = new TakeInItems([new ChecklistItem("support", "General", "In other words."), new ChecklistItem("replay.masking", "Session replay", "Texts are masked.")]);

        story.Then(Team.Ana, items);
        Assert.Equal((HandoverStatus.Preparing, "3 of 4"), (story.State.Status, story.State.Checklist.Progress));
        Assert.Equal("They know how to get support.", story.State.Checklist.Find("support")!.Item.Text);
        var version = story.State.Version;

        Assert.Equal(version, story.Then(Team.Ana, items).State.Version);
    }

    private static ChecklistTick Done(string question) => new($"account_plan.{question}", ChecklistMark.Done);

    private static ConfirmPlan Confirm(Story story, params ChecklistTick[] answers) => new(Link, story.Today, [.. answers]);

    private static (GateStatus Status, string Why) Standing(Story story) =>
        story.State.Standing(Gate.AccountPlan) is { } standing ? (standing.Status, standing.Why) : throw new InvalidOperationException();
}
