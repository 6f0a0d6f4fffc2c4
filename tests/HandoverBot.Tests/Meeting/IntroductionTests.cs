using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Meeting;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Meeting;

public sealed class IntroductionTests
{
    [Fact]
    public async Task It_has_a_day_and_being_late_is_seen_on_the_card_and_on_Home()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Accepted(team);

        Assert.Contains("Introduce them to the customer by Wed 7 Jan.", acme.Cards.Owner(Cast.Ana).Replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Introduce Fay Moreau to the customer by Wed 7 Jan", acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        Assert.Contains("*Introduction:* due on Wed 7 Jan", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        team.Clock.MoveTo(new DateTimeOffset(2026, 1, 7, 12, 0, 0, TimeSpan.Zero));
        await team.Run<CardAgeJob>();
        Assert.DoesNotContain("overdue", acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);

        team.Clock.MoveTo(new DateTimeOffset(2026, 1, 9, 12, 0, 0, TimeSpan.Zero));
        await team.Run<CardAgeJob>();
        await team.As(Cast.Ana).OpenHome();
        await team.Settle();

        const string Late = "*Introduction overdue:* it was due on Wed 7 Jan, 2 working days ago";
        Assert.Contains(Late, acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        Assert.Contains(Late, acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains(Late, (await team.Slack.HomeOf(Cast.Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_ticked_off_with_a_link_to_where_it_happened()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Accepted(team);
        const string Link = "https://tideline.slack.com/archives/C1/p1767600000000000";

        var wrong = await Entered(team, acme, "https:/tideline.slack.com://");
        Assert.StartsWith("This link cannot be opened.", wrong.Errors["Introduced where"], StringComparison.Ordinal);
        await team.As(Cast.Ana).Close(team.As(Cast.Ana).OpenModal!);
        await acme.IntroducedBy(Cast.Ana, Link);

        Assert.Equal(Link, (await acme.Now()).IntroducedWhere);
        Assert.Contains($"*Introduced:* <{Link}>", acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("due on", acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_says_whom_they_meet_and_nothing_that_is_the_teams_own()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Accepted(team, brief: "Iris signs; Tom is upset about the price.");

        await team.As(Cast.Ana).Click(acme.Cards.Owner(Cast.Ana), HandoverButtons.Introduce);
        var form = await team.As(Cast.Ana).ModalOpened();

        var draft = form.Text[form.Text.IndexOf("Hi everyone", StringComparison.Ordinal)..form.Text.IndexOf("It has been", StringComparison.Ordinal)];
        Assert.Contains("I'd like you to meet Fay Moreau, who will be your Technical Account Manager from now on.", draft, StringComparison.Ordinal);
        Assert.Contains("how you use Feature flags and Session replay", draft, StringComparison.Ordinal);
        Assert.Contains("You reach Fay at fay@example.com, in Brussels time.", draft, StringComparison.Ordinal);
        Assert.All(
            ["60", "ARR", "8.5", "EU TAM", "plans.example.com", "Iris", "upset", "handed", "pre-purchase"],
            own => Assert.DoesNotContain(own, draft, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("For you, not for the customer: who is who there, from the brief: Iris signs; Tom is upset", form.Text, StringComparison.Ordinal);
    }

    private static async Task<Fakes.SubmitAnswer> Entered(Workplace team, HandoverStory acme, string where)
    {
        await team.As(Cast.Ana).Click(acme.Cards.Owner(Cast.Ana), HandoverButtons.Introduce);
        return await team.As(Cast.Ana).Submit(await team.As(Cast.Ana).ModalOpened(), form => form.Text("Introduced where", where));
    }

    private static async Task<HandoverStory> Accepted(Workplace team, string? brief = null)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        if (brief is not null)
            await acme.BriefWrittenBy(Cast.Ana, brief, BriefTopic.Contacts);
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.Is(HandoverStatus.Accepted);
        return acme;
    }
}
