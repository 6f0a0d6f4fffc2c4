using HandoverBot.Domain.Handovers;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Stories;

public sealed class WithoutChannelsTests
{
    [Fact]
    public async Task Where_no_channel_is_configured_the_people_concerned_are_asked_directly()
    {
        await using var team = await Workplace.Open(
            [Customers.Acme, .. Customers.Giants], from: null, ("Channels:Allocation", ""), ("Channels:Leadership", ""));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await acme.Press(Cast.Dana, team.Slack.DirectMessages(Cast.Dana).Single(), "Approve EU TAM");

        await acme.Is(HandoverStatus.Routed);
        Assert.Empty(team.Slack.Messages(Workplace.Allocation));
    }

    [Fact]
    public async Task A_pool_with_a_channel_is_asked_there()
    {
        await using var team = await Workplace.Open(
            [Customers.Acme, .. Customers.Giants], from: null, ("Channels:Pools:EU TAM", Workplace.Leadership));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);

        await acme.Press(Cast.Eli, team.Slack.Messages(Workplace.Leadership).Single(), "Choose Fay Moreau");

        await acme.Is(HandoverStatus.Preparing);
        Assert.Empty(team.Slack.DirectMessages(Cast.Eli));
    }
}
