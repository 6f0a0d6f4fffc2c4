using HandoverBot.Domain.Handovers;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Hosting;

public sealed class InterruptionTests
{
    public static TheoryData<string> Interruptions => ["none", "restarted", "killed"];

    [Theory]
    [MemberData(nameof(Interruptions))]
    public async Task Stopped_after_every_step_the_journey_goes_on_and_nothing_is_said_twice(string interruption)
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        var times = 0;
        team.InterruptWith(async () =>
        {
            times++;
            if (interruption == "restarted")
                await team.Restart();
            if (interruption == "killed")
                await team.Kill();
        });

        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);

        await acme.Is(HandoverStatus.Completed);
        Assert.Equal(Cast.Fay, (await acme.Account()).Owner?.Value);
        Assert.Equal(11, times);
        Assert.Equal(4, acme.Cards.Owner(Cast.Ana).Replies.Count);
        Assert.Equal(4, acme.Cards.NewOwner(Cast.Fay).Replies.Count);
        Assert.Contains("has belonged to Fay Moreau", acme.Cards.Allocation.Text, StringComparison.Ordinal);
        Assert.Contains("has belonged to Fay Moreau", acme.Cards.Pool(Cast.Eli).Text, StringComparison.Ordinal);
    }
}
