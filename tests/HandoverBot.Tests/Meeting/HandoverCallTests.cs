using HandoverBot.Domain.Handovers;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Meeting;

/// <summary>The existing owner books the handover call; nothing forbids to go on without it, and nothing hides that.</summary>
public sealed class HandoverCallTests
{
    [Fact]
    public async Task Whoever_is_about_to_accept_reads_that_no_call_is_booked_and_what_they_can_do()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Ready(team, call: false);

        Assert.Contains(
            "*Handover call:* not booked yet; Ana Ruiz books it. Without it, you may push back on the account plan",
            acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains("The handover call is not booked", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains("*Handover call:* not booked yet; give its day with the account plan", acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        await team.As(Cast.Fay).OpenHome();
        await team.Settle();
        Assert.Contains("The handover call is not booked", (await team.Slack.HomeOf(Cast.Fay)).Text, StringComparison.Ordinal);

        await acme.AcceptedBy(Cast.Fay);

        await acme.Is(HandoverStatus.Accepted);
        Assert.Contains("*Handover call:* none was booked", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booked_call_says_its_day_and_with_whom_it_is()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Ready(team, call: true);

        var day = HandoverWords.Day(team.Today.AddDays(2));
        Assert.Contains($"*Handover call:* {day} with Ana Ruiz", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains($"*Handover call:* {day} with Fay Moreau", acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("not booked", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
    }

    private static async Task<HandoverStory> Ready(Workplace team, bool call)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana, call);
        return acme;
    }
}
