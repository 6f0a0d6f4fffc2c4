using System.Globalization;
using System.Text.Json.Nodes;

using HandoverBot.Domain.Gates;
using HandoverBot.Fakes;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Checklists;

/// <summary>The onboarding checklist and the plan's questions, beyond what fits into one group or one view.</summary>
public sealed class OnboardingListTests
{
    private const int Many = 90;

    [Fact]
    public async Task Every_question_about_the_plan_is_confirmed_by_itself()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var plan = await acme.OpenedBy(Cast.Ana);
        Assert.Contains("https://plans.example.com/acme", plan.Text, StringComparison.Ordinal);
        Assert.Contains("16 days old; it may be 92", plan.Text, StringComparison.Ordinal);
        var (block, questions) = Assert.Single(StepEntries.Boxes(plan));

        await team.As(Cast.Ana).Close((await team.As(Cast.Ana).Submit(plan, form => form.Tick(block, questions[0], questions[1]))).View!, all: true);
        await team.Settle();
        var standing = (await acme.Now()).Standing(Gate.AccountPlan)!;
        Assert.Equal((GateStatus.Open, true), (standing.Status, standing.Why.EndsWith("has not confirmed yet: “It has the information the new owner needs”", StringComparison.Ordinal)));
        Assert.Contains(standing.Why, acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);

        plan = await acme.OpenedBy(Cast.Ana);
        (block, questions) = Assert.Single(StepEntries.Boxes(plan));
        Assert.Equal("prepare_invoices", (await team.As(Cast.Ana).Submit(plan, form => form.Tick(block, Assert.Single(questions)))).View!.CallbackId);
        Assert.True((await acme.Now()).Standing(Gate.AccountPlan)!.IsClear);
        await team.Settle();
    }

    [Fact]
    public async Task A_list_longer_than_a_view_is_paged_and_all_of_it_can_be_ticked()
    {
        using var policy = new EditedPolicy();
        policy.Change(WithManyItems);
        await using var team = await Workplace.Open([Customers.Acme, .. Customers.Giants], from: null, ("Policy:Path", policy.Path));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var list = await AtTheChecklist(team, acme);
        Assert.Contains($"*0 of {Many + 11}*", list.Text, StringComparison.Ordinal);

        var page = list.Inputs.Single(IsPage);
        Assert.StartsWith("Page 1 of 3 ", page, StringComparison.Ordinal);
        list = (await team.As(Cast.Ana).Submit(list, form => form.Select(page, "2"))).View!;
        Assert.StartsWith("Page 3 of 3 ", list.Inputs.Single(IsPage), StringComparison.Ordinal);
        list = (await team.As(Cast.Ana).Submit(list, form => form.Select(list.Inputs.Single(IsPage), "0"))).View!;
        for (var shown = 1; list.CallbackId == "prepare_checklist"; shown++)
        {
            Assert.StartsWith($"Page {shown} of 3 ", list.Inputs.Single(IsPage), StringComparison.Ordinal);
            Assert.All(StepEntries.Boxes(list), boxes => Assert.InRange(boxes.Items.Length, 1, 10));
            list = await acme.Step(Cast.Ana, list);
        }

        Assert.True((await acme.Now()).Checklist.IsComplete);
        await team.Settle();

        static bool IsPage(string block) => block.StartsWith("Page ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_items_of_a_changed_policy_are_offered_and_taken_in_with_one_tick()
    {
        using var policy = new EditedPolicy();
        await using var team = await Workplace.Open([Customers.Acme, .. Customers.Giants], from: null, ("Policy:Path", policy.Path));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var before = await AtTheChecklist(team, acme);
        await team.As(Cast.Ana).Close(before, all: true);

        policy.Change(changed =>
        {
            changed["name"] = "handbook-2025-b";
            changed["general_checklist"]!.AsArray().RemoveAt(0);
            changed["general_checklist"]!.AsArray().Add(new JsonObject { ["id"] = "security", ["text"] = "Their security team knows whom to ask." });
        });
        await team.Restart();
        var list = await acme.OpenedBy(Cast.Ana);
        Assert.Contains("*0 of 11*", list.Text, StringComparison.Ordinal);
        Assert.Contains("General: Their security team knows whom to ask.", list.Text, StringComparison.Ordinal);
        list = (await team.As(Cast.Ana).Submit(list, form => form.Tick(list.Inputs.Single(input => input.StartsWith("New items", StringComparison.Ordinal)), "yes"))).View!;

        Assert.Equal("prepare_checklist", list.CallbackId);
        Assert.Contains("*0 of 12*", list.Text, StringComparison.Ordinal);
        Assert.Contains("general.security", StepEntries.Boxes(list).SelectMany(boxes => boxes.Items));
        Assert.Contains("general.support", StepEntries.Boxes(list).SelectMany(boxes => boxes.Items));
        await team.Settle();
    }

    [Fact]
    public async Task Help_and_links_stand_beside_the_items_they_are_for()
    {
        using var policy = new EditedPolicy();
        policy.Change(changed =>
        {
            changed["general_checklist"]![0]!["help"] = "Show them the button <in> the app.";
            changed["general_checklist"]![0]!["link"] = "https://example.com/support";
        });
        await using var team = await Workplace.Open([Customers.Acme, .. Customers.Giants], from: null, ("Policy:Path", policy.Path));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        var list = await AtTheChecklist(team, acme);

        Assert.Contains("_Show them the button &lt;in&gt; the app._ · <https://example.com/support>", list.Text, StringComparison.Ordinal);
        await team.Settle();
    }

    private static void WithManyItems(JsonObject policy)
    {
        foreach (var number in Enumerable.Range(1, Many))
        {
            policy["general_checklist"]!.AsArray().Add(new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"more_{number}"),
                ["text"] = string.Create(CultureInfo.InvariantCulture, $"Thing number {number} is done, and somebody has looked at it twice before it was ticked."),
                ["help"] = "It is done in the app, under Settings, by somebody who may do it.",
            });
        }
    }

    private static async Task<FakeView> AtTheChecklist(Workplace team, HandoverStory acme)
    {
        var modal = await acme.OpenedBy(Cast.Ana);
        while (modal.CallbackId != "prepare_checklist")
            modal = await acme.Step(Cast.Ana, modal);
        Assert.Equal(modal.Id, team.As(Cast.Ana).OpenModal!.Id);
        return modal;
    }
}
