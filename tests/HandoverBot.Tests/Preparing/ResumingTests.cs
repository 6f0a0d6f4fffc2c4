using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Preparing;

public sealed class ResumingTests
{
    [Fact]
    public async Task The_command_opens_the_first_step_that_is_still_open()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        foreach (var step in new[] { "prepare_plan", "prepare_invoices", "prepare_checklist", "prepare_health", "prepare_brief" })
        {
            var modal = await acme.OpenedBy(Cast.Ana);
            Assert.Equal(step, modal.CallbackId);
            await team.As(Cast.Ana).Close(await acme.Step(Cast.Ana, modal), all: true);
        }

        Assert.Equal("prepare_summary", (await acme.OpenedBy(Cast.Ana)).CallbackId);
        await team.Settle();
    }

    [Fact]
    public async Task The_owners_message_resumes_too()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.As(Cast.Ana).Click(acme.Cards.Owner(Cast.Ana), HandoverButtons.Prepare);

        var modal = await team.As(Cast.Ana).ModalOpened();
        Assert.Equal("prepare_plan", modal.CallbackId);
        Assert.Contains("Step 2 of 5", modal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_stays_ticked_and_what_is_left_waits()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var checklist = await Checklist(team, acme);
        var (block, items) = StepEntries.Boxes(checklist).First();

        var health = await team.As(Cast.Ana).Submit(checklist, form => form.Tick(block, items[0]));
        await team.As(Cast.Ana).Close(health.View!, all: true);
        await team.Settle();

        var now = await acme.Now();
        Assert.Equal(items[0], Assert.Single(now.Checklist.Lines, line => line.IsSettled).Item.Id);
        Assert.False(now.Standing(Gate.Onboarding)!.IsClear);
        var again = await acme.OpenedBy(Cast.Ana);
        Assert.Equal("prepare_checklist", again.CallbackId);
        Assert.DoesNotContain(items[0], StepEntries.Boxes(again).SelectMany(boxes => boxes.Items));
    }

    [Fact]
    public async Task An_item_that_does_not_apply_needs_a_note()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var checklist = await Checklist(team, acme);
        var change = checklist.Inputs.Single(input => input.StartsWith("Change one item", StringComparison.Ordinal));
        var note = checklist.Inputs.Single(input => input.StartsWith("Why it does not apply", StringComparison.Ordinal));
        var item = StepEntries.Boxes(checklist).First().Items[0];

        var refused = await team.As(Cast.Ana).Submit(checklist, form => form.Select(change, $"na:{item}"));
        Assert.Equal("Say why this item does not apply.", refused.Errors[note]);
        var answer = await team.As(Cast.Ana).Submit(checklist, form => form.Select(change, $"na:{item}").Text(note, "They never write to us."));

        Assert.Equal("prepare_checklist", answer.View!.CallbackId);
        Assert.Contains("not applicable: They never write to us.", answer.View.Text, StringComparison.Ordinal);
        Assert.Equal(ChecklistMark.NotApplicable, (await acme.Now()).Checklist.Find(item)!.Mark);
        await team.Settle();
    }

    [Fact]
    public async Task Everybody_else_sees_what_is_open_and_who_acts_next()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        var modal = await acme.OpenedBy(Cast.Cleo);

        Assert.Equal(["why_handover", "handover_history"], Choices(modal));
        Assert.Contains("*Next:* Dana Lindqvist · Decide the pool.", modal.Text, StringComparison.Ordinal);
        Assert.Contains("*Account plan* · open", modal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_impossible_entry_is_refused_at_its_field_and_nothing_is_stored()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var before = (await acme.Now()).Version;
        var plan = await acme.OpenedBy(Cast.Ana);

        var noLink = await team.As(Cast.Ana).Submit(plan, form => form.Text("Plan link", "in the drive"));
        Assert.Contains("https://", noLink.Errors["Plan link"], StringComparison.Ordinal);
        var tooNew = await team.As(Cast.Ana).Submit(plan, form => form.Text("Plan link", "https://plans.example.com/a").Date("Plan last updated", team.Today.AddDays(3)));
        Assert.Contains("still to come", tooNew.Errors["Plan last updated"], StringComparison.Ordinal);
        var callPast = await team.As(Cast.Ana).Submit(
            plan, form => form.Date("Plan last updated", team.Today.AddDays(-3)).Date("Handover call", team.Today.AddDays(-1)));
        Assert.Contains("is past", callPast.Errors["Handover call"], StringComparison.Ordinal);

        Assert.Equal(before, (await acme.Now()).Version);
        await acme.Is(HandoverStatus.Proposed);
    }

    private static async Task<Fakes.FakeView> Checklist(Workplace team, HandoverStory acme)
    {
        var modal = await acme.OpenedBy(Cast.Ana);
        while (modal.CallbackId != "prepare_checklist")
            modal = await acme.Step(Cast.Ana, modal);
        Assert.Equal(modal.Id, team.As(Cast.Ana).OpenModal!.Id);
        return modal;
    }

    private static IEnumerable<string> Choices(FakeView modal) =>
        modal.Blocks.Single(block => block!["type"]!.GetValue<string>() == "input")!["element"]!["options"]!.AsArray()
            .Select(option => option!["value"]!.GetValue<string>());
}
