using HandoverBot.Allocating.Board;
using HandoverBot.Allocating.Deciding;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Allocating;

/// <summary>What is decided from the board, and what gets in between.</summary>
public sealed class BoardDecidingTests
{
    private static readonly Account Orphan = Customers.Of("orphan", "Orphan Ltd", owner: null);
    private static readonly Account Other = Customers.Of("other", "Other Ltd", owner: null, arr: 50_000);

    [Fact]
    public async Task One_click_proposes_and_decides_and_the_pools_lead_is_asked()
    {
        await using var team = await BoardOf.With(Orphan);
        var (board, orphan) = (new BoardOf(team, Cast.Dana), team.Handover(Orphan));

        await board.Click(await board.List("without_owner"), BoardButtons.Approve, "orphan");
        await board.Shown("✅ Orphan Ltd goes to EU TAM");
        await team.Settle();
        await orphan.Named(Cast.Fay, by: Cast.Eli);
        await orphan.AcceptedBy(Cast.Fay);

        Assert.Equal(Cast.Fay, (await orphan.Account()).Owner?.Value);
        Assert.Contains("without an owner 0", (await board.Overview()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_at_once_decide_once()
    {
        await using var team = await BoardOf.With(Orphan);
        var board = new BoardOf(team, Cast.Dana);
        var page = await board.List("without_owner");

        await board.Person.DoubleClick(page, BoardButtons.Approve, BoardOf.ValueOf(page, BoardButtons.Approve, "orphan"));

        await board.Person.Ephemeral(message => message.BlockText.Contains("Nothing here", StringComparison.Ordinal));
        Assert.Equal(["handover_proposed", "pool_decided"], await Events(team));
    }

    [Fact]
    public async Task A_click_on_what_somebody_else_has_decided_is_told_kindly()
    {
        await using var team = await BoardOf.With(Orphan);
        var (dana, leo) = (new BoardOf(team, Cast.Dana), new BoardOf(team, Cast.Leo));
        var page = await dana.List("without_owner");
        await leo.Person.Command("/handover", "orphan");
        await leo.Person.Submit(await leo.Person.ModalOpened());

        await dana.Click(page, BoardButtons.Approve, "orphan");

        await dana.Shown("⚠️ Not decided: Orphan Ltd is already being handed over. Open it with `/handover orphan`.");
        Assert.Equal(["handover_proposed"], await Events(team));
    }

    [Fact]
    public async Task A_page_that_is_behind_the_facts_decides_nothing_unseen()
    {
        await using var team = await BoardOf.With(Orphan);
        var board = new BoardOf(team, Cast.Dana);
        var page = await board.List("without_owner");
        await BoardTests.Tell(team, Orphan with { Products = ["session_replay", "feature_flags", "error_tracking"] });

        await board.Click(page, BoardButtons.Approve, "orphan");

        var shown = await board.Shown("⚠️ Not decided: EU TAM is not what the policy recommends: write down why.");
        Assert.Contains("Recommended: *EU CSM*", shown.BlockText, StringComparison.Ordinal);
        Assert.Empty(await Events(team));
    }

    [Fact]
    public async Task Another_pool_needs_a_note()
    {
        await using var team = await BoardOf.With(Orphan);
        var board = new BoardOf(team, Cast.Dana);
        await board.Click(await board.List("without_owner"), BoardButtons.OtherPool, "orphan");
        var form = await board.Person.ModalOpened();

        var refused = await board.Person.Submit(form, entries => entries.Select(PoolForm.Pool, "0"));
        Assert.Equal("US TAM is not what the policy recommends: write down why.", refused.Errors[PoolForm.Note]);
        var done = await board.Person.Submit(form, entries => entries.Select(PoolForm.Pool, "0").Text(PoolForm.Note, "Their headquarters move."));

        Assert.Equal("close", done.Action);
        await board.Shown("✅ Orphan Ltd goes to US TAM");
        Assert.Equal(("US TAM", "Their headquarters move."), ((await team.Handover(Orphan).Now()).Pool, (await team.Handover(Orphan).Now()).PoolNote));
    }

    [Fact]
    public async Task Many_at_once_are_each_decided_by_themselves()
    {
        await using var team = await BoardOf.With(Orphan, Other);
        var board = new BoardOf(team, Cast.Dana);
        await board.Person.Click(await board.List("without_owner"), BoardButtons.Many);
        var form = await board.Person.ModalOpened();
        Assert.Contains("Orphan Ltd → EU TAM", form.Text, StringComparison.Ordinal);
        await team.As(Cast.Leo).Command("/handover", "other");
        await team.As(Cast.Leo).Submit(await team.As(Cast.Leo).ModalOpened());

        var answer = await board.Person.Submit(form, entries => entries.Tick(ManyForm.Ticked, "0", "1"));

        Assert.Contains("✅ Orphan Ltd goes to EU TAM", answer.View!.Text, StringComparison.Ordinal);
        Assert.Contains("⚠️ Not decided: Other Ltd is already being handed over.", answer.View.Text, StringComparison.Ordinal);
        await team.Handover(Orphan).Is(HandoverStatus.Routed);
        await team.Handover(Other).Is(HandoverStatus.Proposed);
    }

    [Fact]
    public async Task What_is_left_for_now_comes_back_when_its_day_is_over()
    {
        await using var team = await BoardOf.With(Orphan);
        var board = new BoardOf(team, Cast.Dana);
        await board.Click(await board.List("without_owner"), BoardButtons.Leave, "orphan");
        var answer = await board.Person.Submit(await board.Person.ModalOpened(), form => form.Text(LeaveForm.Why, "They merge with Acme."));
        Assert.Equal("close", answer.Action);

        var page = await board.Shown("Left until 31 Mar 2026.");
        Assert.Contains("without an owner 0", (await board.Overview()).Text, StringComparison.Ordinal);
        await board.Person.Click(page, "What was left for later");
        await board.Shown("Left until 31 Mar 2026 by Dana Lindqvist: “They merge with Acme.”");
        team.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Contains("without an owner 1", (await board.Overview()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_can_be_put_back()
    {
        await using var team = await BoardOf.With(Orphan);
        var board = new BoardOf(team, Cast.Dana);
        await board.Click(await board.List("without_owner"), BoardButtons.Leave, "orphan");
        await board.Person.Submit(await board.Person.ModalOpened(), form => form.Text(LeaveForm.Why, "Later."));
        await board.Person.Click(await board.Shown("Left until"), "What was left for later");

        await board.Click(await board.Shown("“Later.”"), BoardButtons.Return, "orphan");

        await board.Shown("left for later · none");
        Assert.Contains("without an owner 1", (await board.Overview()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_no_allocator_any_more_decides_nothing()
    {
        await using var team = await BoardOf.With(Orphan);
        var board = new BoardOf(team, Cast.Dana);
        var page = await board.List("without_owner");
        await team.Store((services, token) => services.GetRequiredService<PeopleStore>().ReplaceAll(
            [.. Cast.Roster.Select(person => person.Id.Value == Cast.Dana ? person with { Flags = PersonFlags.None } : person)],
            "people.csv", team.Clock.GetUtcNow().AddMinutes(1), token));

        await board.Click(page, BoardButtons.Approve, "orphan");

        Assert.Equal("Only an allocator or leadership works with these lists.", (await board.Person.Ephemeral(message => message.Text.StartsWith("Only", StringComparison.Ordinal))).Text);
        Assert.Empty(await Events(team));
    }

    [Fact]
    public async Task A_top_account_offers_an_allocator_nothing_to_decide_and_leadership_everything()
    {
        await using var team = await Workplace.Open();
        var dana = await new BoardOf(team, Cast.Dana).List("without_owner");
        var leo = await new BoardOf(team, Cast.Leo).List("without_owner");

        Assert.DoesNotContain(dana.Buttons, button => button.StartsWith("Approve", StringComparison.Ordinal));
        Assert.Contains("_A top account: leadership decides._", dana.BlockText, StringComparison.Ordinal);
        Assert.Contains("Approve EU TAM", leo.Buttons);
    }

    [Fact]
    public async Task Why_and_the_way_to_the_handover_are_one_click_away()
    {
        await using var team = await BoardOf.With(Customers.Acme);
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
        var board = new BoardOf(team, Cast.Dana);
        var page = await board.List("flagged_for_handover");

        await board.Click(page, BoardButtons.Why, "acme");
        Assert.Contains("Why?", (await board.Person.ModalOpened()).Title, StringComparison.OrdinalIgnoreCase);
        await board.Click(page, BoardButtons.HandOver, "acme");
        Assert.Equal("prepare_summary", (await board.Person.ModalOpened()).CallbackId);
    }

    private static Task<List<string>> Events(Workplace team) => team.Within(services =>
        services.GetRequiredService<HandoverBotDb>().HandoverEvents.OrderBy(row => row.Version).Select(row => row.Type).ToListAsync());
}
