using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class MeetingDecisionsTests
{
    private static readonly DateOnly QuartersEnd = new(2026, 4, 30);

    [Fact]
    public void Of_two_leads_naming_different_people_the_second_hears_what_happened()
    {
        var story = new Story().ToRouted();
        var seen = story.State.Version;
        story.Then(Team.Pia, new AssignNewOwner(Team.Ben.Id) { SeenVersion = seen });

        var refusal = story.Refused(Team.Paul, new AssignNewOwner(Team.Cara.Id) { SeenVersion = seen });

        Assert.Equal(RefusalKind.MovedOn, refusal.Kind);
        Assert.StartsWith("This has moved on. Ben takes over Acme once the open gates are clear", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(Team.Ben.Id, story.State.NewOwner);
    }

    [Fact]
    public void A_lead_who_has_seen_the_first_naming_may_name_somebody_else()
    {
        var story = new Story().ToPreparing();

        story.Then(Team.Paul, new AssignNewOwner(Team.Cara.Id) { SeenVersion = story.State.Version });

        Assert.Equal((Team.Cara.Id, Team.Paul.Id), (story.State.NewOwner, story.State.NewOwnerNamedBy));
    }

    [Fact]
    public void A_gate_may_be_answered_from_a_view_that_is_behind()
    {
        var story = new Story().ToPreparing();

        story.Then(Team.Ana, new ConfirmHealth(IsHealthy: true, "Steady.") { SeenVersion = 1 });

        Assert.True(story.State.Standing(Gate.Healthy)?.IsClear);
    }

    [Fact]
    public void What_was_learnt_about_gates_does_not_make_a_decision_late()
    {
        var story = new Story().ToReady();
        var seen = story.State.Version;
        story.Then(Team.Ana, new BookCall(story.Today.AddDays(1)));

        story.Then(Team.Ben, new Accept() { SeenVersion = seen });

        Assert.Equal(HandoverStatus.Accepted, story.State.Status);
    }

    [Fact]
    public void Nobody_names_themselves_the_owner_or_somebody_outside_the_pool()
    {
        var story = new Story().ToRouted();

        Assert.Contains("to themselves", story.Refused(Team.Pia, new AssignNewOwner(Team.Pia.Id)).Sentence, StringComparison.Ordinal);
        Assert.Contains("who the account leaves", story.Refused(Team.Pia, new AssignNewOwner(Team.Ana.Id)).Sentence, StringComparison.Ordinal);
        Assert.Contains("is not in EU CSM", story.Refused(Team.Pia, new AssignNewOwner(Team.Sam.Id)).Sentence, StringComparison.Ordinal);
        Assert.Contains("not in the roster", story.Refused(Team.Pia, new AssignNewOwner(new PersonId("U0GONE"))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Naming_the_same_person_again_says_that_it_is_done() =>
        Assert.Equal("Ben is the new owner already.", new Story().ToPreparing().Refused(Team.Paul, new AssignNewOwner(Team.Ben.Id)).Sentence);

    [Fact]
    public void Pushing_back_reopens_exactly_the_gaps_and_is_counted()
    {
        var story = new Story().ToReady().Then(Team.Ben, new PushBack([Gate.Healthy, Gate.AccountPlan], "The plan is thin."));

        Assert.Equal([Gate.AccountPlan, Gate.Healthy], story.State.OpenGates.Select(standing => standing.Gate));
        story.ClearGates().Then(Team.Ben, new PushBack([Gate.Healthy], "Usage fell."));
        Assert.Equal([Gate.Healthy], story.State.OpenGates.Select(standing => standing.Gate));
        Assert.Equal(["The plan is thin.", "Usage fell."], story.State.PushBacks.Select(pushedBack => pushedBack.Note));
    }

    [Fact]
    public void Pushing_back_takes_a_gap_of_this_handover_and_a_sentence()
    {
        var story = new Story { Policy = TestPolicy.Standard with { Gates = [.. TestPolicy.Standard.Gates.Where(rule => rule.Gate != Gate.Healthy)] } };
        story.ToPreparing()
            .Then(Team.Ana, Story.Plan(story.Today))
            .Then(Actor.System, new RecordInvoices(Story.PaidUp))
            .Then(Team.Ana, story.AllTicked())
            .Then(Team.Ana, new ConfirmRightSized(IsRightSized: true, "Checked."));

        Assert.Contains("at least one gap", story.Refused(Team.Ben, new PushBack([], "Hm.")).Sentence, StringComparison.Ordinal);
        Assert.Contains("is not a gate", story.Refused(Team.Ben, new PushBack([Gate.Healthy], "Hm.")).Sentence, StringComparison.Ordinal);
        Assert.Contains("Say in a sentence", story.Refused(Team.Ben, new PushBack([Gate.Invoices], "")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_TAMs_account_leaves_at_the_quarters_end() => Assert.Equal(QuartersEnd, new Story().ToIntroduced().State.EffectiveOn);

    [Fact]
    public void A_TAEs_account_leaves_today()
    {
        var story = new Story { Roster = Team.With(Team.Ana with { Role = "TAE" }) };

        Assert.Equal(story.Today, story.ToIntroduced().State.EffectiveOn);
    }

    [Fact]
    public void An_owner_the_roster_lost_does_not_make_an_account_leave_early()
    {
        var story = new Story { Roster = new Roster(Team.Roster.People.Where(person => person.Id != Team.Ana.Id)) };

        Assert.Equal(QuartersEnd, story.ToIntroduced().State.EffectiveOn);
    }

    [Fact]
    public void Leadership_may_set_another_day_before_or_after_the_introduction()
    {
        var story = new Story();
        var day = story.Today.AddDays(3);
        story.ToAccepted().Then(Team.Lea, new SetEffectiveDay(day, "They asked.")).Then(Team.Ana, new Introduce(Where: null));
        Assert.Equal(day, story.State.EffectiveOn);

        story.Then(Team.Lea, new SetEffectiveDay(story.Today, "Sooner still."));
        Assert.Equal((story.Today, "Sooner still."), (story.State.EffectiveOn, story.State.EffectiveReason));
    }

    [Fact]
    public void A_day_that_passed_before_the_introduction_becomes_the_day_of_the_introduction()
    {
        var story = new Story();
        story.ToAccepted().Then(Team.Lea, new SetEffectiveDay(story.Today, "They asked."));
        story.Today = story.Today.AddDays(5);

        story.Then(Team.Ben, new Introduce("On a call"));

        Assert.Equal(story.Today, story.State.EffectiveOn);
    }

    [Fact]
    public void A_day_in_the_past_or_without_a_reason_is_refused()
    {
        var story = new Story().ToPreparing();

        Assert.Contains("is past", story.Refused(Team.Lea, new SetEffectiveDay(story.Today.AddDays(-1), "Why.")).Sentence, StringComparison.Ordinal);
        Assert.Contains("Say why", story.Refused(Team.Lea, new SetEffectiveDay(story.Today, " ")).Sentence, StringComparison.Ordinal);
        Assert.Contains("is past", story.Refused(Team.Ana, new BookCall(story.Today.AddDays(-1))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Booking_the_same_day_again_adds_nothing()
    {
        var story = new Story().ToProposed();
        story.Then(Team.Ana, new BookCall(story.Today)).Then(Team.Ana, new BookCall(story.Today));

        Assert.Equal(2, story.State.Version);
    }

    [Fact]
    public void It_completes_on_its_day_and_not_before()
    {
        var story = new Story().ToIntroduced();
        story.Today = QuartersEnd.AddDays(-1);
        Assert.Equal(
            "It takes effect on 30 Apr 2026.", Assert.IsType<Outcome.Refused>(story.Ask(Actor.System, new Complete())).Refusal.Sentence);

        story.Today = QuartersEnd;
        story.Then(Actor.System, new Complete());

        Assert.Equal(new HandoverCompleted(Team.Ben.Id, QuartersEnd), story.Log[^1].Event);
        Assert.Equal("Acme has belonged to Ben since 30 Apr 2026.", HandoverWords.Now(story.State, story.Roster));
    }

    [Fact]
    public void What_the_owner_says_about_a_gap_answers_the_push_back_that_named_it()
    {
        var story = new Story().ToReady().Then(Team.Ben, new PushBack([Gate.Healthy, Gate.Invoices], "Usage fell."))
            .Then(Team.Ana, new ConfirmHealth(IsHealthy: false, "I will call them."))
            .Then(Team.Ana, new ConfirmHealth(IsHealthy: true, "They were on holiday."))
            .Then(Team.Ana, new ConfirmRightSized(IsRightSized: true, "Nobody asked about this."))
            .Then(Actor.System, new RecordInvoices(Story.PaidUp with { AsOf = Story.PaidUp.AsOf + TimeSpan.FromHours(1) }))
            .Then(Team.Ben, new PushBack([Gate.Healthy], "Still down."));

        Assert.Equal(
            [(Gate.Healthy, "They were on holiday.", Team.Ana.Id)],
            story.State.PushBacks[0].Answers.Select(answer => (answer.Gap, answer.Words, answer.By)));
        Assert.Empty(story.State.PushBacks[1].Answers);
    }
}
