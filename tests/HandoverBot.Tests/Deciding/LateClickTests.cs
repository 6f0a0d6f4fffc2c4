using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Deciding;

public sealed class LateClickTests
{
    [Fact]
    public async Task A_late_click_is_refused_with_what_is_true_now()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await team.As(Cast.Ana).Click(acme.Cards.Owner(Cast.Ana), HandoverButtons.Withdraw);
        await team.As(Cast.Ana).Submit(await team.As(Cast.Ana).ModalOpened(), form => form.Text("Why", "They stay with me."));

        await team.As(Cast.Dana).Click(acme.Cards.Allocation, HandoverButtons.Approve);

        var told = await team.As(Cast.Dana).Ephemeral();
        Assert.Equal("This has moved on. The handover of Acme Corp was withdrawn by Ana Ruiz: They stay with me.", told.Text);
        await acme.Is(HandoverStatus.Withdrawn);
        await team.Settle();
    }

    [Fact]
    public async Task A_repeated_click_does_nothing_more()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.Slack.DoubleClick(Cast.Dana, acme.Cards.Allocation, HandoverButtons.Approve);

        var told = await team.As(Cast.Dana).Ephemeral();
        Assert.Equal("This has moved on. Acme Corp goes to EU TAM; a new owner is to be named.", told.Text);
        await team.Settle();
        Assert.Single(acme.Cards.Owner(Cast.Ana).Replies);
    }

    [Fact]
    public async Task Of_two_who_name_somebody_at_once_one_wins_and_the_other_hears_who()
    {
        await using var team = await Workplace.Open(
            [Customers.Acme, .. Customers.Giants], from: null, ("Channels:Pools:EU TAM", Workplace.Leadership));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        var card = team.Slack.Messages(Workplace.Leadership).Single();

        await Task.WhenAll(
            team.As(Cast.Eli).Click(card, "Choose Fay Moreau"),
            team.As(Cast.Dana).Click(card, "Choose Hugo Vidal"));

        var now = await acme.Now();
        var (loser, winner) = now.NewOwner?.Value == Cast.Fay ? (Cast.Dana, "Fay Moreau") : (Cast.Eli, "Hugo Vidal");
        var told = await team.As(loser).Ephemeral();
        Assert.StartsWith($"This has moved on. {winner} takes over Acme Corp", told.Text, StringComparison.Ordinal);
        await team.Settle();
    }

    [Fact]
    public async Task A_form_opened_before_the_decision_changes_nothing()
    {
        await using var team = await Workplace.Open(
            [Customers.Acme, .. Customers.Giants], from: null, ("Channels:Pools:EU TAM", Workplace.Leadership));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        var card = team.Slack.Messages(Workplace.Leadership).Single();
        await team.As(Cast.Eli).ClickHome(HandoverButtons.NameNewOwner);
        var form = await team.As(Cast.Eli).ModalOpened();
        await acme.Press(Cast.Dana, card, "Choose Hugo Vidal");

        var answer = await team.As(Cast.Eli).Submit(form, entries => entries.Select("New owner 0", Cast.Fay));

        Assert.Equal("Not saved", answer.View!.Title);
        Assert.Contains("This has moved on. Hugo Vidal takes over Acme Corp", answer.View.Text, StringComparison.Ordinal);
        Assert.Equal(Cast.Hugo, (await acme.Now()).NewOwner?.Value);
    }

    [Fact]
    public async Task Somebody_who_may_not_decide_is_told_who_may()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.As(Cast.Ben).Click(acme.Cards.Allocation, HandoverButtons.Approve);

        var told = await team.As(Cast.Ben).Ephemeral();
        Assert.Equal("Only an allocator other than the owner can decide the pool. Acme Corp waits for its pool to be decided.", told.Text);
        await acme.Is(HandoverStatus.Proposed);
    }

    [Fact]
    public async Task A_stranger_who_clicks_is_told_how_to_get_in()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.As(Cast.Stranger).Click(acme.Cards.Allocation, HandoverButtons.Approve);

        Assert.StartsWith("You are not in the roster yet.", (await team.As(Cast.Stranger).Ephemeral()).Text, StringComparison.Ordinal);
        await acme.Is(HandoverStatus.Proposed);
    }
}
