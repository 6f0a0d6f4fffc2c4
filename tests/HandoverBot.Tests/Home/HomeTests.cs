using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task Whoever_opens_it_finds_their_work_and_their_book()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        await team.As(Cast.Ana).OpenHome();
        await team.Settle();

        var home = await team.Slack.HomeOf(Cast.Ana);
        Assert.Contains("Nothing waits for you.", home.Text, StringComparison.Ordinal);
        Assert.Contains("1 account, $60k ARR", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_can_be_done_from_it()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.As(Cast.Dana).ClickHome(HandoverButtons.Approve);
        await team.Settle();
        await acme.Is(HandoverStatus.Routed);
        await team.As(Cast.Eli).ClickHome(HandoverButtons.NameNewOwner);
        await team.As(Cast.Eli).Submit(await team.As(Cast.Eli).ModalOpened(), form => form.Select("New owner 0", Cast.Fay));
        await team.Settle();

        await acme.Is(HandoverStatus.Preparing);
        Assert.Contains("Nothing waits for you.", (await team.Slack.HomeOf(Cast.Eli)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_click_on_it_is_explained_in_a_modal()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await team.As(Cast.Dana).Click(acme.Cards.Allocation, HandoverButtons.Approve);

        await team.As(Cast.Dana).ClickHome(HandoverButtons.Approve);

        var modal = await team.As(Cast.Dana).ModalOpened();
        Assert.Contains("This has moved on. Acme Corp goes to EU TAM", modal.Text, StringComparison.Ordinal);
        await team.Settle();
    }

    [Fact]
    public async Task A_stranger_reads_how_to_get_in()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        await team.As(Cast.Stranger).OpenHome();
        await team.Settle();

        Assert.Contains("You are not in the roster", (await team.Slack.HomeOf(Cast.Stranger)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_fits_a_page_is_reached_by_its_buttons()
    {
        var shops = Enumerable.Range(0, 27).Select(n => Customers.Of($"shop-{n}", $"Shop {n:00}", Cast.Ana)).ToArray();
        await using var team = await Workplace.Open(shops);
        foreach (var shop in shops)
            await team.Handover(shop).ProposedBy(Cast.Ana);

        var first = await team.Slack.HomeOf(Cast.Dana);
        Assert.DoesNotContain("Shop 26", first.Text, StringComparison.Ordinal);
        await team.As(Cast.Dana).Click(first, "Page 2 of 2");
        await team.Settle();

        var second = await team.Slack.HomeOf(Cast.Dana, home => home.Text.Contains("Shop 26", StringComparison.Ordinal));
        Assert.All(shops, shop => Assert.Contains(shop.Name, first.Text + second.Text, StringComparison.Ordinal));
    }
}
