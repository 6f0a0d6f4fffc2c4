using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Deciding;

public sealed class TopAccountTests
{
    [Fact]
    public async Task Leadership_alone_decides_over_a_top_account()
    {
        await using var team = await Workplace.Open([Customers.Acme], from: null);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        Assert.Empty(team.Slack.Messages(Workplace.Allocation));

        foreach (var other in new[] { Cast.Dana, Cast.Eli })
        {
            await team.As(other).Click(acme.Cards.TopAccount, HandoverButtons.Approve);
            var told = await team.As(other).Ephemeral();
            Assert.StartsWith("Only leadership (this is a top account) can decide the pool.", told.Text, StringComparison.Ordinal);
        }

        await acme.Is(HandoverStatus.Proposed);
        await acme.PoolApprovedBy(Cast.Leo);
        await acme.Is(HandoverStatus.Routed);
        await acme.Press(Cast.Leo, team.Slack.Messages(Workplace.Leadership).Single(m => m.Text.StartsWith("Acme Corp for EU TAM", StringComparison.Ordinal)), "Choose Fay Moreau");
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Completed);
    }
}
