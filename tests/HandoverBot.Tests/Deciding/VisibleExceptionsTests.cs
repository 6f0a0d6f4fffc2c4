using HandoverBot.Domain.Gates;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Deciding;

/// <summary>What somebody lets pass against the policy is never hidden from those who come after.</summary>
public sealed class VisibleExceptionsTests
{
    [Fact]
    public async Task A_waived_gate_says_in_the_brief_who_waived_it_when_and_why()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);

        await acme.WaivedBy(Cast.Leo, acme.Cards.Allocation, Gate.Healthy, "The outage was ours.");

        const string waiver = "*Healthy* · waived by Leo Grant on 5 Jan 2026: The outage was ours.";
        Assert.Contains(waiver, acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains(waiver, acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        Assert.Contains(waiver, (await acme.OpenedBy(Cast.Eli)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_leadership_set_says_so_on_every_card()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);

        await acme.EffectiveDaySetBy(Cast.Leo, new DateOnly(2026, 1, 20), "Ana leaves us.");

        Assert.All(
            [acme.Cards.Allocation, acme.Cards.Pool(Cast.Eli), acme.Cards.NewOwner(Cast.Fay), acme.Cards.Owner(Cast.Ana)],
            card => Assert.Contains("Changes hands on 20 Jan 2026, set by Leo Grant: Ana leaves us.", card.BlockText, StringComparison.Ordinal));
    }

    private static async Task<HandoverStory> Named(Workplace team)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        return acme;
    }
}
