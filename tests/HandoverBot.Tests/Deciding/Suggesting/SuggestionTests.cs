using System.Globalization;

using HandoverBot.Deciding.Suggesting;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Queues;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Deciding.Suggesting;

public sealed class SuggestionTests
{
    [Fact]
    public async Task The_lead_accepts_the_whole_plan_at_once()
    {
        var shops = Queue.Of(3);
        await using var team = await Workplace.Open([.. shops, Customers.Of("globex", "Globex", Cast.Hugo)]);
        var queue = await Queue.Waiting(team, shops);

        var plan = await queue.OpenedBy(Cast.Eli);
        Assert.Contains("3 accounts for EU TAM", plan.Text, StringComparison.Ordinal);
        Assert.Contains("*Hugo Vidal* · 1 → 2 of 15 accounts", plan.Text, StringComparison.Ordinal);
        Assert.Contains("*Fay Moreau* · 0 → 2 of 15 accounts", plan.Text, StringComparison.Ordinal);
        Assert.Contains("No other plan is better by these measures: that is proven.", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Most of its users are in EU", plan.Text, StringComparison.Ordinal);
        var done = await team.As(Cast.Eli).Submit(plan);
        await team.Settle();

        Assert.Contains("*Named*", done.View!.Text, StringComparison.Ordinal);
        Assert.Equal([Cast.Fay, Cast.Fay, Cast.Hugo], (await Task.WhenAll(shops.Select(shop => queue.NewOwnerOf(shop.Id.Value)))).Order(StringComparer.Ordinal));
        Assert.Equal(2, team.Slack.DirectMessages(Cast.Fay).Count(message => message.Text.StartsWith("You take over", StringComparison.Ordinal)));
        Assert.Contains("Nothing waits for you.", (await team.Slack.HomeOf(Cast.Eli)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_changes_a_line_and_leaves_another_for_later()
    {
        var shops = Queue.Of(3);
        await using var team = await Workplace.Open(shops);
        var queue = await Queue.Waiting(team, shops);
        var plan = await queue.OpenedBy(Cast.Eli);
        var (first, second) = (await queue.Line(plan, "shop-01"), await queue.Line(plan, "shop-02"));
        var other = first.EndsWith(Cast.Fay, StringComparison.Ordinal) ? Cast.Hugo : Cast.Fay;

        var done = await team.As(Cast.Eli).Submit(plan, form => form.Select(first, other).Select(second, SuggestionView.Later));
        await team.Settle();

        Assert.Equal(other, await queue.NewOwnerOf("shop-01"));
        Assert.Null(await queue.NewOwnerOf("shop-02"));
        Assert.NotNull(await queue.NewOwnerOf("shop-03"));
        Assert.Contains("*Left for later*\n• Shop 02", done.View!.Text, StringComparison.Ordinal);
        Assert.Contains("1 account stay", done.View.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_can_be_planned_again_around_a_changed_line()
    {
        var shops = Queue.Of(4);
        await using var team = await Workplace.Open(shops);
        var queue = await Queue.Waiting(team, shops);
        var plan = await queue.OpenedBy(Cast.Eli);
        var first = await queue.Line(plan, "shop-01");
        var other = first.EndsWith(Cast.Fay, StringComparison.Ordinal) ? Cast.Hugo : Cast.Fay;

        var again = await team.As(Cast.Eli).Submit(plan, form => form.Select(first, other).Tick("Plan again 0", SuggestionView.Again));

        Assert.Contains($"This is settled, because you chose {Cast.NameOf(other)}.", again.View!.Text, StringComparison.Ordinal);
        Assert.Null(await queue.NewOwnerOf("shop-01"));
        await team.As(Cast.Eli).Submit(again.View);
        Assert.Equal(other, await queue.NewOwnerOf("shop-01"));
        var named = await Task.WhenAll(shops.Select(shop => queue.NewOwnerOf(shop.Id.Value)));
        Assert.Equal(2, named.Count(person => person == Cast.Fay));
    }

    [Fact]
    public async Task What_somebody_else_named_meanwhile_is_told_and_the_rest_is_done()
    {
        var shops = Queue.Of(3);
        await using var team = await Workplace.Open(shops);
        var queue = await Queue.Waiting(team, shops);
        var plan = await queue.OpenedBy(Cast.Eli);
        await queue.Name("shop-02", Cast.Hugo, by: Cast.Dana);

        var done = await team.As(Cast.Eli).Submit(plan);
        await team.Settle();

        Assert.Contains("• Shop 02: This has moved on. Hugo Vidal takes over Shop 02", done.View!.Text, StringComparison.Ordinal);
        Assert.Equal(Cast.Hugo, await queue.NewOwnerOf("shop-02"));
        Assert.NotNull(await queue.NewOwnerOf("shop-01"));
        Assert.NotNull(await queue.NewOwnerOf("shop-03"));
        Assert.Equal(3, await Named(team));
    }

    [Fact]
    public async Task Two_who_submit_the_same_plan_name_each_account_once()
    {
        var shops = Queue.Of(2);
        await using var team = await Workplace.Open(shops);
        var queue = await Queue.Waiting(team, shops);
        await queue.Hire(Cast.Roster.Single(person => person.Id.Value == Cast.Fay) with { Flags = PersonFlags.Lead });
        var (elis, fays) = (await queue.OpenedBy(Cast.Eli), await queue.OpenedBy(Cast.Fay));

        await team.As(Cast.Eli).Submit(elis);
        var late = await team.As(Cast.Fay).Submit(fays);

        Assert.Contains("Not named, because something has changed", late.View!.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Named(team));
    }

    [Fact]
    public async Task Who_goes_over_the_cap_is_said_before_anything_is_named()
    {
        var shops = Queue.Of(2);
        var full = Enumerable.Range(0, 30).Select(n => Customers.Of($"old-{n}", $"Old {n}", n % 2 == 0 ? Cast.Fay : Cast.Hugo, arr: 10_000));
        await using var team = await Workplace.Open([.. shops, .. full]);
        var queue = await Queue.Waiting(team, shops);

        var plan = await queue.OpenedBy(Cast.Eli);

        Assert.Contains("Over the cap: Fay Moreau (16 of 15 accounts", plan.Text, StringComparison.Ordinal);
        Assert.Contains("That is 2 accounts over the caps altogether; no plan has fewer.", plan.Text, StringComparison.Ordinal);
        Assert.Contains("*Hugo Vidal* · over the cap: 15 → 16 of 15 accounts", plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_name_sees_nothing_and_names_nothing()
    {
        var shops = Queue.Of(2);
        await using var team = await Workplace.Open(shops);
        var queue = await Queue.Waiting(team, shops);
        var plan = await queue.OpenedBy(Cast.Eli);
        await queue.Hire(Cast.Roster.Single(person => person.Id.Value == Cast.Eli) with { Flags = PersonFlags.None });

        var refused = await team.As(Cast.Eli).Submit(plan);

        Assert.Contains("• Shop 01: Only the lead of EU TAM or an allocator other than the owner can name the new owner.", refused.View!.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Named(team));
        Assert.All([Cast.Ana, Cast.Fay, Cast.Gus], who => Assert.StartsWith(
            "No account that you may name a new owner for waits for EU TAM.", Seen(team, who).GetAwaiter().GetResult(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaderships_top_accounts_are_not_in_a_leads_plan()
    {
        var shops = Queue.Of(2);
        var top = Customers.Of("top", "Top Corp", Cast.Ana, arr: 9_000_000);
        await using var team = await Workplace.Open([.. shops, top]);
        var queue = await Queue.Waiting(team, [.. shops, top]);

        var plan = await queue.OpenedBy(Cast.Eli);

        Assert.Contains("2 accounts for EU TAM", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Top Corp", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Top Corp", await Seen(team, Cast.Leo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pools_card_offers_it_once_two_accounts_wait()
    {
        var shops = Queue.Of(2);
        await using var team = await Workplace.Open(shops);
        await Queue.Waiting(team, shops.Take(1));
        await team.Settle();
        await Queue.Waiting(team, shops.Skip(1));
        await team.Settle();

        Assert.DoesNotContain(team.Handover(shops[0]).Cards.Pool(Cast.Eli).Buttons, label => label.StartsWith("Suggest", StringComparison.Ordinal));
        await team.As(Cast.Eli).Click(team.Handover(shops[1]).Cards.Pool(Cast.Eli), "Suggest for all 2 of EU TAM");
        Assert.Contains("2 accounts for EU TAM", (await team.As(Cast.Eli).ModalOpened()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_accounts_and_twenty_five_people_are_named_page_by_page()
    {
        var shops = Queue.Of(60, from: 160_000);
        await using var team = await Workplace.Open(shops);
        var queue = await Queue.Waiting(team, shops);
        await queue.Hire([.. Enumerable.Range(1, 23).Select(n => Colleague(n))]);
        var pages = 0;

        var view = await queue.OpenedBy(Cast.Eli);
        while (view.Inputs.Any(block => block.StartsWith("line:", StringComparison.Ordinal)))
        {
            Assert.InRange(view.Inputs.Count(block => block.StartsWith("line:", StringComparison.Ordinal)), 1, 20);
            view = (await team.As(Cast.Eli).Submit(view)).View!;
            pages++;
        }

        Assert.Equal(3, pages);
        Assert.Equal(60, await Named(team));
        var owners = await Task.WhenAll(shops.Select(shop => queue.NewOwnerOf(shop.Id.Value)));
        Assert.Equal(25, owners.Distinct(StringComparer.Ordinal).Count());
        Assert.All(owners.GroupBy(owner => owner, StringComparer.Ordinal), book => Assert.InRange(book.Count(), 2, 3));
    }

    private static Person Colleague(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"U5{number:00}");
        return new Person(PersonId.From(id), $"{id}@example.com", $"Colleague {number}", "TAM", "EU", "Europe/Rome", PersonFlags.None);
    }

    /// <summary>How often a new owner was named, over all handovers.</summary>
    private static Task<int> Named(Workplace team) => team.Within(async services =>
    {
        var log = services.GetRequiredService<HandoverLog>();
        var ids = await services.GetRequiredService<HandoverBotDb>().Handovers.Select(row => row.Id).ToListAsync();
        var count = 0;
        foreach (var id in ids)
            count += (await log.Load(id, CancellationToken.None)).Count(recorded => recorded.Event is NewOwnerAssigned);
        return count;
    });

    private static Task<string> Seen(Workplace team, string who) => team.Within(async services =>
    {
        var view = await services.GetRequiredService<IQueueModal>().For(
            Queue.Pool, Cast.Roster.Single(person => person.Id.Value == who), CancellationToken.None);
        return string.Join('\n', view.Blocks.Select(block => block switch
        {
            SlackNet.Blocks.SectionBlock section => section.Text.Text,
            SlackNet.Blocks.InputBlock input => input.Label.Text,
            _ => "",
        }));
    });
}
