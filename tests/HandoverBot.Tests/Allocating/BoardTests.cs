using HandoverBot.Allocating.Board;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Allocating;

/// <summary>The lists and what is on them.</summary>
public sealed class BoardTests
{
    private static readonly Account Orphan = Customers.Of("orphan", "Orphan Ltd", owner: null);

    [Fact]
    public async Task The_overview_counts_every_list()
    {
        await using var team = await BoardOf.With(Orphan, Customers.Acme);

        var overview = await new BoardOf(team, Cast.Dana).Overview();

        Assert.Equal("Allocation: without an owner 1, flagged for handover 0, books over the maximum 0, expansion potential 0.", overview.Text);
        Assert.Contains("*Without an owner* · *1*", overview.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Top accounts", overview.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_without_an_owner_stand_with_where_they_should_go_and_why()
    {
        await using var team = await BoardOf.With(Orphan, Customers.Of("small", "Small Ltd", owner: null, arr: 19_999));

        var page = await new BoardOf(team, Cast.Dana).List("without_owner");

        Assert.Contains("*Orphan Ltd* · $60k ARR · nobody owns it · mostly in EU", page.BlockText, StringComparison.Ordinal);
        Assert.Contains("Recommended: *EU TAM*, or EU CSM. There is room to grow", page.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Small Ltd", page.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_churned_needs_no_owner_and_what_nobody_counted_is_not_called_big()
    {
        await using var team = await BoardOf.With(Orphan with { Churned = true }, Orphan with { Id = AccountId.From("dark"), Name = "Dark Ltd", Arr = null });

        Assert.Contains("Nothing here.", (await new BoardOf(team, Cast.Dana).List("without_owner")).BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_reaches_the_threshold_is_on_the_list_by_itself()
    {
        await using var team = await BoardOf.With(Orphan with { Arr = 19_000 });
        var board = new BoardOf(team, Cast.Dana);
        Assert.Contains("without an owner 0", (await board.Overview()).Text, StringComparison.Ordinal);

        await Tell(team, Orphan with { Arr = 20_000 });

        Assert.Contains("without an owner 1", (await board.Overview()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_flagged_waits_until_it_is_decided()
    {
        await using var team = await BoardOf.With(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var board = new BoardOf(team, Cast.Dana);

        var page = await board.List("flagged_for_handover");
        Assert.Contains("Flagged by Ana Ruiz, today: The deal has landed", page.BlockText, StringComparison.Ordinal);
        await board.Click(page, BoardButtons.Approve, "acme");

        await board.Shown("✅ Acme Corp goes to EU TAM");
        await acme.Is(HandoverStatus.Routed);
        Assert.Contains("flagged for handover 0", (await board.Overview()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_over_its_maximum_stands_with_what_could_leave_it()
    {
        var shops = Enumerable.Range(0, 16).Select(n => Customers.Of($"shop-{n}", $"Shop {n:00}", Cast.Fay, arr: n == 3 ? 9_000 : 40_000)).ToArray();
        await using var team = await BoardOf.With(shops);
        var board = new BoardOf(team, Cast.Dana);

        var page = await board.List("books_over_maximum");

        Assert.Contains("*Fay Moreau* (TAM, EU) · 16 of 15 accounts", page.BlockText, StringComparison.Ordinal);
        Assert.Contains("• *Shop 03* · $9k ARR · could leave: churned or under $20k.", page.BlockText, StringComparison.Ordinal);
        await board.Click(page, BoardButtons.HandOver, "shop-3");
        Assert.Equal("propose_handover", (await board.Person.ModalOpened()).CallbackId);
        await Tell(team, shops[0] with { Owner = Domain.People.PersonId.From(Cast.Hugo) });
        Assert.Contains("books over the maximum 0", (await board.Overview()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_of_those_who_keep_customers_that_could_grow_are_a_list()
    {
        var grows = Customers.Of("grows", "Grows Ltd", Cast.Cleo);
        await using var team = await BoardOf.With(grows, grows with { Id = AccountId.From("calm"), Name = "Calm Ltd", GrowthPotential = GrowthPotential.Low }, grows with { Id = AccountId.From("tams"), Name = "Tams Ltd", Owner = Domain.People.PersonId.From(Cast.Fay) });
        var board = new BoardOf(team, Cast.Dana);

        var page = await board.List("expansion_potential");

        Assert.Contains("*Grows Ltd* · $60k ARR · Cleo Martin (CSM)", page.BlockText, StringComparison.Ordinal);
        Assert.Contains("Could leave: clear growth potential.", page.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Calm Ltd", page.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Tams Ltd", page.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Buttons, button => button.StartsWith("Approve", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_show_what_fits_and_pages_reach_all()
    {
        var accounts = Enumerable.Range(0, 23).Select(n => Customers.Of($"o-{n}", $"Orphan {n:00}", owner: null, arr: 30_000 + n) with { UsersByRegion = n < 2 ? null : Orphan.UsersByRegion }).ToArray();
        await using var team = await BoardOf.With(accounts);
        var board = new BoardOf(team, Cast.Dana);

        var first = await board.List("without_owner");
        Assert.Contains("1–10 of 23", first.BlockText, StringComparison.Ordinal);
        await board.Person.Click(first, "Next page");
        await board.Person.Click(await board.Shown("11–20 of 23"), "Next page");
        var last = await board.Shown("21–23 of 23");
        Assert.Contains("Orphan 00", last.BlockText, StringComparison.Ordinal);
        await board.Person.Choose(last, BoardButtons.FilterPool, "A person must say");
        var unclear = await board.Shown("1–2 of 2");
        Assert.Contains("*A person must say.*", unclear.BlockText, StringComparison.Ordinal);
        await board.Person.Choose(unclear, BoardButtons.FilterRegion, "In EU");
        await board.Shown("Nothing here with these filters.");
    }

    [Fact]
    public async Task Leadership_sees_the_top_accounts_with_their_owner_changes_and_nobody_else_does()
    {
        await using var team = await BoardOf.With(Orphan);
        var leo = new BoardOf(team, Cast.Leo);

        var top = (await leo.Person.Command("/allocate", "top")).Message!;

        Assert.Contains("1. *Giant 40* · $5m ARR · Leo Grant\nOwner changed 0 times in the last 24 months", top.BlockText, StringComparison.Ordinal);
        await leo.Person.Click(top, "Next page");
        await leo.Shown("Top accounts · page 2 of 4");
        Assert.Equal("Only leadership sees the list of the top accounts.", (await team.As(Cast.Dana).Command("/allocate", "top")).Text);
    }

    [Fact]
    public async Task Others_are_told_whose_lists_these_are()
    {
        await using var team = await BoardOf.With(Orphan);

        Assert.Equal("Only an allocator or leadership works with these lists.", (await team.As(Cast.Ana).Command("/allocate")).Text);
    }

    [Fact]
    public async Task A_pools_lead_sees_what_waits_for_it()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);

        await team.As(Cast.Eli).Command("/allocate");

        Assert.Contains("Acme Corp", (await team.As(Cast.Eli).ModalOpened()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_names_no_lists_has_none()
    {
        await using var team = await Workplace.Open([Orphan], from: null, ("Policy:Path", "small-team.json"));

        Assert.Equal("The policy names no lists to work through.", (await new BoardOf(team, Cast.Leo).Overview()).Text);
    }

    internal static Task Tell(Workplace team, params Account[] accounts) => team.Store((services, token) =>
        services.GetRequiredService<AccountStore>().Upsert(accounts, "accounts.csv", team.Today, team.Clock.GetUtcNow(), token));
}
