using HandoverBot.Digests;
using HandoverBot.Domain.Accounts;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Reminding;

public sealed class QuarterStartTests
{
    /// <summary>Ana is in Madrid, Fay in Brussels, Gus in New York; all three own one.</summary>
    private static readonly Account[] Accounts =
        [Customers.Acme, Customers.Of("globex", "Globex", Cast.Fay), Customers.Of("initech", "Initech", Cast.Gus)];

    private static readonly DateTimeOffset March = At(3, 20, 9);

    [Fact]
    public async Task Every_owner_is_reminded_at_the_start_of_the_quarter_at_nine_where_they_are()
    {
        await using var team = await Workplace.Open([.. Accounts, .. Customers.Giants], March);

        await RunAt(team, At(4, 1, 6));
        Assert.All([Cast.Ana, Cast.Fay, Cast.Gus], person => Assert.Empty(team.Slack.DirectMessages(person)));

        await RunAt(team, At(4, 1, 7));
        Assert.Contains("2026 Q2 begins. Your book: 1 account", OnlyMessage(team, Cast.Ana), StringComparison.Ordinal);
        Assert.Contains("2026 Q2 begins. Your book: 1 of 15 accounts", OnlyMessage(team, Cast.Fay), StringComparison.Ordinal);
        Assert.Empty(team.Slack.DirectMessages(Cast.Gus));

        await RunAt(team, At(4, 1, 13));
        Assert.Contains("2026 Q2 begins", OnlyMessage(team, Cast.Gus), StringComparison.Ordinal);
        Assert.All([Cast.Cleo, Cast.Hugo, Cast.Eli], person => Assert.Empty(team.Slack.DirectMessages(person)));
    }

    [Fact]
    public async Task Nobody_is_reminded_twice()
    {
        await using var team = await Workplace.Open([.. Accounts, .. Customers.Giants], March);
        await RunAt(team, At(4, 1, 14));

        await team.Run<DigestJob>();
        await team.Restart();
        await RunAt(team, At(4, 2, 9));

        Assert.All([Cast.Ana, Cast.Fay, Cast.Gus], person => Assert.Single(team.Slack.DirectMessages(person)));
        await RunAt(team, At(7, 1, 14));
        Assert.All([Cast.Ana, Cast.Fay, Cast.Gus], person => Assert.Equal(2, team.Slack.DirectMessages(person).Count));
    }

    [Fact]
    public async Task What_was_missed_while_the_bot_was_down_is_made_up_for_once_it_starts()
    {
        await using var team = await Workplace.Open([.. Accounts, .. Customers.Giants], March);
        await team.Stop();
        team.Clock.MoveTo(At(4, 9, 14));

        await team.Start(byItself: true);

        foreach (var person in new[] { Cast.Ana, Cast.Fay, Cast.Gus })
            await team.Slack.DirectMessageTo(person, message => message.Text.Contains("2026 Q2 begins", StringComparison.Ordinal));
        await team.Restart();
        await team.Run<DigestJob>();
        Assert.All([Cast.Ana, Cast.Fay, Cast.Gus], person => Assert.Single(team.Slack.DirectMessages(person)));
    }

    [Fact]
    public async Task Before_its_first_start_the_bot_owed_nobody_a_reminder()
    {
        await using var team = await Workplace.Open([.. Accounts, .. Customers.Giants], At(4, 2, 9));

        await team.Run<DigestJob>();

        Assert.All([Cast.Ana, Cast.Fay, Cast.Gus], person => Assert.Empty(team.Slack.DirectMessages(person)));
    }

    [Fact]
    public async Task Where_the_day_begins_earlier_than_at_home_the_reminder_comes_in_time()
    {
        await using var team = await Workplace.Open([.. Accounts, .. Customers.Giants], March);
        var moved = Cast.Roster.Select(person => person.Id.Value == Cast.Fay ? person with { TimeZone = "Asia/Tokyo" } : person).ToList();
        await team.Store((services, token) => services.GetRequiredService<PeopleStore>().ReplaceAll(moved, "people.csv", team.Clock.GetUtcNow(), token));

        await RunAt(team, At(3, 31, 23));
        Assert.Empty(team.Slack.DirectMessages(Cast.Fay));
        await RunAt(team, At(4, 1, 0));

        Assert.Contains("2026 Q2 begins", OnlyMessage(team, Cast.Fay), StringComparison.Ordinal);
        Assert.Empty(team.Slack.DirectMessages(Cast.Ana));
    }

    [Fact]
    public async Task Who_is_over_the_cap_hears_it()
    {
        var many = Enumerable.Range(0, 16).Select(n => Customers.Of($"shop-{n}", $"Shop {n}", Cast.Fay));
        await using var team = await Workplace.Open([.. many, .. Customers.Giants], March);

        await RunAt(team, At(4, 1, 7));

        var reminder = Assert.Single(team.Slack.DirectMessages(Cast.Fay));
        Assert.Contains("16 of 15 accounts", reminder.Text, StringComparison.Ordinal);
        Assert.Contains("You start the quarter over the cap.", reminder.BlockText, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    private static async Task RunAt(Workplace team, DateTimeOffset instant)
    {
        team.Clock.MoveTo(instant);
        await team.Run<DigestJob>();
    }

    private static string OnlyMessage(Workplace team, string person) => Assert.Single(team.Slack.DirectMessages(person)).Text;
}
