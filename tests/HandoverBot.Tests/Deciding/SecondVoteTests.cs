using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Deciding;

/// <summary>A top account that went from Gus to Hugo to Ana within a year.</summary>
public sealed class SecondVoteTests
{
    private const string Mia = "U11MIA";

    private static readonly Account[] Told =
    [
        Customers.Acme with { Owner = PersonId.From(Cast.Gus) },
        Customers.Acme with { Owner = PersonId.From(Cast.Hugo), OwnedSince = new DateOnly(2025, 3, 1) },
        Customers.Acme with { OwnedSince = new DateOnly(2026, 1, 2), PreviousOwner = PersonId.From(Cast.Hugo) },
    ];

    [Fact]
    public async Task Two_people_of_leadership_have_to_agree()
    {
        await using var team = await Open(second: true);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        Assert.Contains(
            "Its owner changed 2 times in the last 24 months (1 March 2025 and 2 January 2026).", acme.Cards.TopAccount.BlockText,
            StringComparison.Ordinal);

        await acme.PoolApprovedBy(Cast.Leo);

        await acme.Is(HandoverStatus.Proposed);
        Assert.Contains("Leo Grant voted for EU TAM; a second vote is needed", acme.Cards.TopAccount.BlockText, StringComparison.Ordinal);
        Assert.Equal(["Agree to EU TAM", "Other pool", "Decline", "Why?", "History"], acme.Cards.TopAccount.Buttons);
        Assert.Contains("A second vote is needed", team.Slack.DirectMessages(Mia).Single().Text, StringComparison.Ordinal);
        await team.As(Mia).OpenHome();
        await team.Settle();
        Assert.Contains("Leo Grant voted for EU TAM; a second vote is needed", (await team.Slack.HomeOf(Mia)).Text, StringComparison.Ordinal);

        await acme.Press(Cast.Leo, acme.Cards.TopAccount, HandoverButtons.Approve);
        Assert.StartsWith("You have voted for EU TAM already.", (await team.As(Cast.Leo).Ephemeral()).Text, StringComparison.Ordinal);
        await acme.Is(HandoverStatus.Proposed);

        await team.As(Mia).ClickHome(HandoverButtons.Approve);
        await team.Settle();
        await acme.Is(HandoverStatus.Routed);
        Assert.Contains("*EU TAM*, decided by Mia Stone and Leo Grant", acme.Cards.TopAccount.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_else_in_leadership_the_one_who_decides_hears_what_to_do()
    {
        await using var team = await Open(second: false);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.As(Cast.Leo).Click(acme.Cards.TopAccount, HandoverButtons.Approve);

        Assert.Contains("Nobody else is in leadership yet.", (await team.As(Cast.Leo).Ephemeral()).Text, StringComparison.Ordinal);
        await acme.Is(HandoverStatus.Proposed);
    }

    private static async Task<Workplace> Open(bool second)
    {
        var team = await Workplace.Open([], from: null);
        foreach (var account in Told)
        {
            await team.Store((services, token) =>
                services.GetRequiredService<AccountStore>().Upsert([account], "accounts.csv", team.Today, team.Clock.GetUtcNow(), token));
        }

        if (second)
        {
            var mia = Cast.Roster.Single(person => person.Id.Value == Cast.Leo) with { Id = PersonId.From(Mia), Name = "Mia Stone", Email = "mia@example.com" };
            team.Slack.AddUser(Mia, "mia", mia.Name, mia.Email, mia.TimeZone!);
            await team.Store((services, token) =>
                services.GetRequiredService<PeopleStore>().ReplaceAll([.. Cast.Roster, mia], "people.csv", team.Clock.GetUtcNow(), token));
        }

        return team;
    }
}
