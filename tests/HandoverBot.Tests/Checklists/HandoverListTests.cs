using System.Text.Json.Nodes;

using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Checklists;

/// <summary>What the two owners of a handover go through together.</summary>
public sealed class HandoverListTests
{
    private const string Call = "work_handover_call";
    private const string Channel = "work_shared_channel";
    private const string Walk = "handover_call.walk";
    private const string Health = "handover_call.health";

    [Fact]
    public async Task Both_owners_tick_the_call_and_everybody_sees_how_far_it_has_come()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);

        var anas = await Opened(team, Cast.Ana, acme.Cards.Owner(Cast.Ana), Call);
        Assert.Contains("*0 of 7*", anas.Text, StringComparison.Ordinal);
        var after = (await team.As(Cast.Ana).Submit(anas, form => form.Tick(Box(anas, Walk), Walk))).View!;
        Assert.Contains("*1 of 7*", after.Text, StringComparison.Ordinal);
        Assert.Contains("✅ Walk through the account plan. · Ana Ruiz, 5 Jan 2026", after.Text, StringComparison.Ordinal);
        await team.Settle();

        var fays = await Opened(team, Cast.Fay, acme.Cards.NewOwner(Cast.Fay), Call);
        await team.As(Cast.Fay).Submit(fays, form => form.Tick(Box(fays, Health), Health));
        await team.Settle();
        Assert.All(
            [acme.Cards.Owner(Cast.Ana), acme.Cards.NewOwner(Cast.Fay)],
            card => Assert.Contains("The handover call: 2 of 7", card.BlockText, StringComparison.Ordinal));
        await team.As(Cast.Fay).OpenHome();
        await team.Settle();
        Assert.Contains("The handover call: 2 of 7", (await team.Slack.HomeOf(Cast.Fay)).Text, StringComparison.Ordinal);
        Assert.Equal([Cast.Ana, Cast.Ana, Cast.Fay], (await Log(team, acme)).Select(each => each.By.Value));
    }

    [Fact]
    public async Task It_is_reached_from_the_summary_and_shown_there()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);
        var summary = await acme.OpenedBy(Cast.Fay);
        Assert.Contains("The handover call: 0 of 7", summary.Text, StringComparison.Ordinal);

        var list = await team.As(Cast.Fay).Submit(summary, form => form.Select("Go on to", Call));

        Assert.Equal(Call, list.View!.CallbackId);
        Assert.Equal("close", (await team.As(Cast.Fay).Submit(list.View)).Action);
    }

    [Fact]
    public async Task The_channel_is_taken_over_from_acceptance_on_and_still_after_the_account_has_changed_hands()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);
        await acme.PreparedBy(Cast.Ana);
        Assert.DoesNotContain("Taking over the channel shared with the customer", acme.Cards.NewOwner(Cast.Fay).Buttons);
        await acme.AcceptedBy(Cast.Fay);
        Assert.Contains("Taking over the channel shared with the customer: 0 of 8", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        await acme.IntroducedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Completed);

        var list = await Opened(team, Cast.Fay, acme.Cards.NewOwner(Cast.Fay), Channel);
        await team.As(Cast.Fay).Submit(list, form => Fill(list, form, but: "shared_channel.create"));
        list = team.As(Cast.Fay).OpenModal!;
        var (change, note) = Changing(list);
        var refused = await team.As(Cast.Fay).Submit(list, form => form.Select(change, "na:shared_channel.create"));
        Assert.Equal("Say why this item does not apply.", refused.Errors[note]);
        var done = await team.As(Cast.Fay).Submit(list, form => form.Text(note, "There has been one since the trial."));
        await team.Settle();

        Assert.Contains("*All 8* are settled.", done.View!.Text, StringComparison.Ordinal);
        Assert.Contains("not applicable: There has been one since the trial. · Fay Moreau", done.View.Text, StringComparison.Ordinal);
        Assert.Contains("Taking over the channel shared with the customer: 8 of 8", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_is_taken_back_and_the_log_tells_both()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);
        var list = await Opened(team, Cast.Ana, acme.Cards.Owner(Cast.Ana), Call);
        list = (await team.As(Cast.Ana).Submit(list, form => form.Tick(Box(list, Walk), Walk))).View!;

        var (change, _) = Changing(list);
        var open = await team.As(Cast.Ana).Submit(list, form => form.Select(change, $"open:{Walk}"));

        Assert.Contains("*0 of 7*", open.View!.Text, StringComparison.Ordinal);
        var marks = (await Log(team, acme)).Select(each => each.Event).OfType<WorkTicked>().Select(ticked => ticked.Ticks.Single().Mark);
        Assert.Equal([ChecklistMark.Done, ChecklistMark.Open], marks);
        await team.Settle();
    }

    [Fact]
    public async Task A_form_opened_before_somebody_else_ticked_takes_nothing_back()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);
        var anas = await Opened(team, Cast.Ana, acme.Cards.Owner(Cast.Ana), Call);
        var fays = await Opened(team, Cast.Fay, acme.Cards.NewOwner(Cast.Fay), Call);

        await team.As(Cast.Ana).Submit(anas, form => form.Tick(Box(anas, Walk), Walk));
        var (change, note) = Changing(fays);
        var late = await team.As(Cast.Fay).Submit(
            fays, form => form.Tick(Box(fays, Walk), Walk).Select(change, $"na:{Health}").Text(note, "We did that last week."));

        Assert.Contains("*2 of 7*", late.View!.Text, StringComparison.Ordinal);
        var list = await Stored(team, acme);
        Assert.Equal((Cast.Ana, Cast.Fay), (list.Checklist.Find(Walk)!.By!.Value.Value, list.Checklist.Find(Health)!.By!.Value.Value));
        await team.Settle();
    }

    [Fact]
    public async Task Two_who_tick_at_the_same_moment_both_keep_their_tick()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);
        string[] items = [Walk, Health, "handover_call.plan", "handover_call.call", "handover_call.invoices"];
        var id = WorkListId.Of(WorkOccasion.HandoverCall, (await acme.Now()).Id);

        var refusals = await Task.WhenAll(items.Select((item, index) => Task.Run(() => team.Within(services =>
            services.GetRequiredService<WorkCommandHandler>().Handle(
                id, [new TickWork([new ChecklistTick(item, ChecklistMark.Done)])],
                Cast.Roster.Single(person => person.Id.Value == (index % 2 == 0 ? Cast.Ana : Cast.Fay)), CancellationToken.None)))));

        Assert.All(refusals, Assert.Null);
        var list = await Stored(team, acme);
        Assert.All(items, item => Assert.True(list.Checklist.Find(item)!.IsSettled));
        Assert.Equal(list, WorkHistory.Fold(await Log(team, acme)));
        await team.Settle();
    }

    [Fact]
    public async Task Whoever_is_not_the_new_owner_any_more_ticks_nothing_and_a_lead_only_looks()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);
        var fays = await Opened(team, Cast.Fay, acme.Cards.NewOwner(Cast.Fay), Call);
        await acme.RenamedTo(Cast.Hugo, by: Cast.Eli);

        var late = await team.As(Cast.Fay).Submit(fays, form => form.Tick(Box(fays, Walk), Walk));
        Assert.Contains("Only the owner (Ana Ruiz) or the new owner (Hugo Vidal) can tick this list.", late.View!.Text, StringComparison.Ordinal);
        Assert.Empty(await Log(team, acme));

        var summary = await acme.OpenedBy(Cast.Eli);
        var looked = await team.As(Cast.Eli).Submit(summary, form => form.Select("Go on to", Call));
        Assert.Null(looked.View!.SubmitLabel);
        Assert.Contains("⬜ Walk through the account plan.", looked.View.Text, StringComparison.Ordinal);
        await team.Settle();
    }

    [Fact]
    public async Task A_list_of_a_handover_that_was_withdrawn_is_closed()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);
        await acme.WithdrawnBy(Cast.Ana);

        Assert.DoesNotContain("The handover call", acme.Cards.Owner(Cast.Ana).Buttons);
        var refusal = await team.Within(async services => await services.GetRequiredService<WorkCommandHandler>().Handle(
            WorkListId.Of(WorkOccasion.HandoverCall, (await acme.Now()).Id), [new TickWork([new ChecklistTick(Walk, ChecklistMark.Done)])],
            Cast.Roster.Single(person => person.Id.Value == Cast.Ana), CancellationToken.None));

        Assert.StartsWith("This has moved on.", refusal!.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_policy_leaves_a_running_list_alone_and_offers_what_is_new()
    {
        using var policy = new EditedPolicy();
        await using var team = await Workplace.Open([Customers.Acme, .. Customers.Giants], from: null, ("Policy:Path", policy.Path));
        var acme = await Named(team);
        var list = await Opened(team, Cast.Ana, acme.Cards.Owner(Cast.Ana), Call);
        await team.As(Cast.Ana).Submit(list, form => form.Tick(Box(list, Walk), Walk));
        await team.Settle();

        policy.Change(CallsDifferently);
        await team.Restart();
        var offered = await Opened(team, Cast.Ana, acme.Cards.Owner(Cast.Ana), Call);
        Assert.Contains("*1 of 7*", offered.Text, StringComparison.Ordinal);
        Assert.Contains("✅ Walk through the account plan.", offered.Text, StringComparison.Ordinal);
        Assert.Contains("• In the call: Name the people who matter.", offered.Text, StringComparison.Ordinal);
        var untouched = await team.As(Cast.Ana).Submit(offered);
        Assert.Equal("close", untouched.Action);

        offered = await Opened(team, Cast.Ana, acme.Cards.Owner(Cast.Ana), Call);
        var taken = await team.As(Cast.Ana).Submit(offered, form => form.Tick(offered.Inputs.Single(IsOffer), "yes"));
        Assert.Contains("*1 of 8*", taken.View!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(taken.View.Inputs, IsOffer);
        Assert.Equal(["handover_call.walk", "handover_call.people"], (await Stored(team, acme)).Checklist.Lines.Where(line => line.IsSettled || line.Item.Id.EndsWith("people", StringComparison.Ordinal)).Select(line => line.Item.Id));
        await team.Settle();

        static bool IsOffer(string block) => block.StartsWith("New items", StringComparison.Ordinal);
    }

    private static void CallsDifferently(JsonObject policy)
    {
        var call = policy["checklists"]!.AsArray().Single(list => list!["id"]!.GetValue<string>() == "handover_call")!;
        call["parts"]!.AsArray().RemoveAt(0);
        var items = call["parts"]![0]!["items"]!.AsArray();
        items[0]!["text"] = "Walk through everything.";
        items.Add(new JsonObject { ["id"] = "people", ["text"] = "Name the people who matter." });
        policy["name"] = "handbook-2025-b";
    }

    private static async Task<HandoverStory> Named(Workplace team)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        return acme;
    }

    private static async Task<FakeView> Opened(Workplace team, string who, PostedMessage card, string button)
    {
        await team.As(who).Click(card, button);
        return await team.As(who).ModalOpened();
    }

    private static string Box(FakeView list, string item) => StepEntries.Boxes(list).Single(boxes => boxes.Items.Contains(item)).Block;

    private static void Fill(FakeView list, Form form, string but)
    {
        foreach (var (block, items) in StepEntries.Boxes(list))
            form.Tick(block, [.. items.Where(item => item != but)]);
    }

    private static (string Change, string Note) Changing(FakeView list) => (
        list.Inputs.Single(input => input.StartsWith("Change one item", StringComparison.Ordinal)),
        list.Inputs.Single(input => input.StartsWith("Why it does not apply", StringComparison.Ordinal)));

    private static async Task<WorkList> Stored(Workplace team, HandoverStory acme)
    {
        var id = WorkListId.Of(WorkOccasion.HandoverCall, (await acme.Now()).Id);
        return (await team.Within(services => services.GetRequiredService<WorkLists>().Find(id, CancellationToken.None)))!;
    }

    private static async Task<IReadOnlyList<RecordedWork>> Log(Workplace team, HandoverStory acme)
    {
        var id = WorkListId.Of(WorkOccasion.HandoverCall, (await acme.Now()).Id);
        return await team.Within(services => services.GetRequiredService<WorkLists>().Log(id, CancellationToken.None));
    }
}
