using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class GateDecisionsTests
{
    private static readonly Invoice Unpaid = new("in_1", "A-7", 1200.5m, "EUR", InvoiceStatus.Open, new DateOnly(2026, 2, 1), Url: null);

    private static readonly InvoiceStanding Owing = Story.PaidUp with { Blocking = [Unpaid] };

    [Fact]
    public void Clearing_the_last_gate_makes_it_ready_and_reopening_one_takes_it_back()
    {
        var story = new Story().ToReady();
        Assert.Equal(HandoverStatus.Ready, story.State.Status);

        story.Then(Team.Ana, new ConfirmHealth(IsHealthy: false, "Usage fell."));

        Assert.Equal(HandoverStatus.Preparing, story.State.Status);
        Assert.Equal("healthy", HandoverWords.OpenGates(story.State));
    }

    [Fact]
    public void A_plan_at_the_age_limit_passes_and_a_day_older_does_not()
    {
        var story = new Story().ToProposed();

        story.Then(Team.Ana, Story.Plan(story.Today.AddDays(-90)));
        Assert.Equal(GateStatus.Passed, StatusOf(story, Gate.AccountPlan));
        story.Then(Team.Ana, Story.Plan(story.Today.AddDays(-91)));
        Assert.Equal(GateStatus.Open, StatusOf(story, Gate.AccountPlan));
    }

    [Fact]
    public void A_plan_its_owner_does_not_call_current_does_not_pass() =>
        Assert.Equal(
            GateStatus.Open,
            StatusOf(new Story().ToProposed().Then(Team.Ana, Story.Plan(new DateOnly(2026, 3, 1)) with { Answers = Story.PlanIs(ChecklistMark.Open) }), Gate.AccountPlan));

    [Fact]
    public void A_plan_updated_on_a_day_to_come_is_refused() =>
        Assert.Contains(
            "is still to come", new Story().ToProposed().Refused(Team.Ana, Story.Plan(new DateOnly(2026, 3, 11))).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("plans/acme")]
    public void A_plan_that_is_no_web_link_is_refused(string link) =>
        Assert.Contains(
            "https://",
            new Story().ToProposed()
                .Refused(Team.Ana, new ConfirmPlan(new Uri(link, UriKind.RelativeOrAbsolute), new DateOnly(2026, 3, 1), Story.PlanIs(ChecklistMark.Done))).Sentence,
            StringComparison.Ordinal);

    [Fact]
    public void A_plan_needs_a_link_and_a_day_once()
    {
        var story = new Story().ToProposed();
        var nothing = new ConfirmPlan(Link: null, UpdatedOn: null, Story.PlanIs(ChecklistMark.Done));
        Assert.Contains("Paste the link", story.Refused(Team.Ana, nothing).Sentence, StringComparison.Ordinal);
        Assert.Contains(
            "on which day", story.Refused(Team.Ana, nothing with { Link = new Uri("https://crm.example/acme") }).Sentence, StringComparison.Ordinal);

        story.Then(Team.Ana, Story.Plan(new DateOnly(2026, 3, 1))).Then(Team.Ana, nothing);

        Assert.Equal(new DateOnly(2026, 3, 1), story.State.AccountPlanUpdatedOn);
    }

    [Fact]
    public void Unknown_invoices_never_clear_and_take_a_pass_back()
    {
        var story = new Story().ToProposed().Then(Actor.System, new RecordInvoices(InvoiceStanding.Unknown("CSV")));
        Assert.Equal(GateStatus.Open, StatusOf(story, Gate.Invoices));

        story.Then(Actor.System, new RecordInvoices(Story.PaidUp));
        Assert.Equal(GateStatus.Passed, StatusOf(story, Gate.Invoices));

        story.Then(Actor.System, new RecordInvoices(InvoiceStanding.Unknown("CSV")));
        Assert.Equal(GateStatus.Open, StatusOf(story, Gate.Invoices));
    }

    [Fact]
    public void An_unpaid_invoice_is_named_with_its_amount_and_day() =>
        Assert.Equal(
            "1 invoice is unpaid: A-7, €1,200.50, due 1 Feb 2026",
            new Story().ToProposed().Then(Actor.System, new RecordInvoices(Owing)).State.Standing(Gate.Invoices)?.Why);

    [Fact]
    public void Older_news_about_invoices_is_passed_over()
    {
        var story = new Story().ToProposed().Then(Actor.System, new RecordInvoices(Owing));

        story.Then(Actor.System, new RecordInvoices(Story.PaidUp with { AsOf = Owing.AsOf - TimeSpan.FromDays(1) }));

        Assert.Equal(GateStatus.Open, StatusOf(story, Gate.Invoices));
    }

    [Fact]
    public void The_same_invoices_again_add_nothing_even_when_waived()
    {
        var story = new Story().ToProposed()
            .Then(Actor.System, new RecordInvoices(Owing))
            .Then(Team.Lea, new WaiveGate(Gate.Invoices, "They pay in April."));
        var version = story.State.Version;

        story.Then(Actor.System, new RecordInvoices(Owing with { AsOf = Owing.AsOf + TimeSpan.FromDays(1) }));

        Assert.Equal(version, story.State.Version);
    }

    [Fact]
    public void Paid_invoices_clear_the_gate_again_after_it_was_pushed_back()
    {
        var story = new Story().ToReady().Then(Team.Ben, new PushBack([Gate.Invoices], "One looks open."));

        story.Then(Actor.System, new RecordInvoices(Story.PaidUp));

        Assert.Equal(HandoverStatus.Ready, story.State.Status);
    }

    [Fact]
    public void An_invoice_issued_after_acceptance_keeps_the_account_where_it_is_until_it_is_paid()
    {
        var story = new Story().ToAccepted().Then(Team.Lea, new SetEffectiveDay(new DateOnly(2026, 3, 10), "They asked."))
            .Then(Team.Ana, new Introduce("By email"));
        story.Then(Actor.System, new RecordInvoices(Owing with { AsOf = Owing.AsOf + TimeSpan.FromDays(1) }));

        Assert.Equal((HandoverStatus.Introduced, GateStatus.Open), (story.State.Status, StatusOf(story, Gate.Invoices)));
        Assert.Equal("Clear what has opened again: unpaid invoices", NextStep.Of(story.State, story.Roster, TestPolicy.Standard).What);
        Assert.Contains(
            "opened again", Assert.IsType<Outcome.Refused>(story.Decide(Actor.System, new Complete())).Refusal.Sentence, StringComparison.Ordinal);

        story.Then(Actor.System, new RecordInvoices(Story.PaidUp with { AsOf = Owing.AsOf + TimeSpan.FromDays(2) }))
            .Then(Actor.System, new Complete());
        Assert.Equal(HandoverStatus.Completed, story.State.Status);
    }

    [Fact]
    public void An_item_that_does_not_apply_needs_a_note()
    {
        var story = new Story().ToProposed();
        var tick = new ChecklistTick("support", ChecklistMark.NotApplicable, " ");

        Assert.Contains("Write a note", story.Refused(Team.Ana, new TickChecklist([tick])).Sentence, StringComparison.Ordinal);
        story.Then(Team.Ana, new TickChecklist([tick with { Note = "They have their own support." }]));
        Assert.Equal("1 of 3", story.State.Checklist.Progress);
    }

    [Theory]
    [InlineData("support", "nonsense", "has no item “nonsense”")]
    [InlineData("support", "support", "marked twice")]
    public void An_unknown_or_repeated_item_is_refused(string first, string second, string says)
    {
        var command = new TickChecklist([new ChecklistTick(first, ChecklistMark.Done), new ChecklistTick(second, ChecklistMark.Done)]);

        Assert.Contains(says, new Story().ToProposed().Refused(Team.Ana, command).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Unticking_an_item_opens_the_gate_again()
    {
        var story = new Story().ToReady().Then(Team.Ana, new TickChecklist([new ChecklistTick("support", ChecklistMark.Open)]));

        Assert.Equal(("onboarding checklist", HandoverStatus.Preparing), (HandoverWords.OpenGates(story.State), story.State.Status));
    }

    [Fact]
    public void Health_and_size_are_confirmed_in_words()
    {
        var story = new Story().ToProposed();

        Assert.Equal(RefusalKind.Invalid, story.Refused(Team.Ana, new ConfirmHealth(IsHealthy: true, "")).Kind);
        Assert.Equal(RefusalKind.Invalid, story.Refused(Team.Ana, new ConfirmRightSized(IsRightSized: true, " ")).Kind);
    }

    [Fact]
    public void A_waived_gate_stays_waived_whatever_is_found_until_it_passes()
    {
        var story = new Story().ToProposed().Then(Team.Lea, new WaiveGate(Gate.Invoices, "They pay in April."));

        story.Then(Actor.System, new RecordInvoices(Owing));
        Assert.Equal(GateStatus.Waived, StatusOf(story, Gate.Invoices));

        story.Then(Actor.System, new RecordInvoices(Story.PaidUp with { AsOf = Owing.AsOf + TimeSpan.FromDays(1) }));
        Assert.Equal(GateStatus.Passed, StatusOf(story, Gate.Invoices));
    }

    [Fact]
    public void A_waiver_needs_a_reason_and_a_gate_that_is_open()
    {
        var story = new Story().ToProposed().Then(Team.Ana, new ConfirmRightSized(IsRightSized: true, "No unused seats."));

        Assert.Contains("Say why", story.Refused(Team.Lea, new WaiveGate(Gate.Onboarding, " ")).Sentence, StringComparison.Ordinal);
        Assert.Equal(
            "“Right-sized” is already clear: No unused seats.", story.Refused(Team.Lea, new WaiveGate(Gate.RightSized, "Fine.")).Sentence);
    }

    [Fact]
    public void A_gate_nobody_may_waive_says_so() =>
        Assert.StartsWith(
            "Nobody can waive “Healthy”. ",
            new Story().ToProposed().Refused(Team.Lea, new WaiveGate(Gate.Healthy, "It will be fine.")).Sentence,
            StringComparison.Ordinal);

    [Fact]
    public void A_lead_waives_for_their_own_team_and_pool_only()
    {
        var story = new Story().ToProposed();
        var waive = new WaiveGate(Gate.Onboarding, "Their old owner did it.");

        Assert.Contains(
            "the team lead of the owner or of the pool, an allocator or leadership",
            story.Refused(Team.Pia, waive).Sentence,
            StringComparison.Ordinal);
        story.Then(Team.Ali, new DecidePool(TestPolicy.Pool, Note: null)).Then(Team.Pia, waive);
        Assert.Equal(GateStatus.Waived, StatusOf(story, Gate.Onboarding));
    }

    private static GateStatus? StatusOf(Story story, Gate gate) => story.State.Standing(gate)?.Status;
}
