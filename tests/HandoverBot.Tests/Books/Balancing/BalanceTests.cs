using System.Globalization;

using HandoverBot.Books.Balancing;
using HandoverBot.Digests;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Books.Balancing;

public sealed class BalanceTests
{
    [Fact]
    public async Task Leadership_sees_every_pool_in_a_picture_and_in_words()
    {
        await using var team = await Workplace.Open(Books());

        var balance = (await team.As(Cast.Leo).Command("/mybook", "balance")).Message!;

        Assert.Contains("*EU TAM* · 3 books, on average 6.7 accounts and $1.18m ARR. Over the cap: Hugo Vidal.", balance.BlockText, StringComparison.Ordinal);
        Assert.Contains("`Hugo Vidal  ██████████  16/15  ██████████  $1.92m  over cap   16→16→16→16`", Picture(balance), StringComparison.Ordinal);
        Assert.Contains("`Fay Moreau  ██░░░░░░░░   3/15", Picture(balance), StringComparison.Ordinal);
        Assert.Contains("Hugo Vidal: 16 of 15 accounts, $1.92m of $1.5m ARR: over the cap; 9.3 more accounts", balance.Text, StringComparison.Ordinal);
        Assert.Contains("*In no pool*", balance.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_columns_stand_below_each_other()
    {
        await using var team = await Workplace.Open(Books());

        var balance = (await team.As(Cast.Leo).Command("/mybook", "balance")).Message!;

        var rows = balance.BlockText.Split('\n').Where(line => line.Contains("/15", StringComparison.Ordinal) && !line.Contains("Gus", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count == 3);
        Assert.All(rows, row => Assert.Equal(rows[0].IndexOf("/15", StringComparison.Ordinal), row.IndexOf("/15", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lead_sees_their_own_pool()
    {
        await using var team = await Workplace.Open(Books());

        var balance = (await team.As(Cast.Eli).Command("/mybook", "balance")).Message!;

        Assert.Contains("*EU TAM*", balance.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("EU CSM", balance.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("In no pool", balance.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_any()
    {
        await using var team = await Workplace.Open(Books());

        Assert.Equal(Mrkdwn.Escaped(BalanceVerb.Refusal).ToString(), (await team.As(Cast.Fay).Command("/mybook", "balance")).Text);
    }

    [Fact]
    public async Task Many_people_are_paged_and_all_of_them_can_be_reached()
    {
        await using var team = await Workplace.Open(Books());
        await team.Store((services, token) => services.GetRequiredService<PeopleStore>().ReplaceAll(
            [.. Cast.Roster, .. Enumerable.Range(0, 55).Select(Colleague)], "people.csv", team.Clock.GetUtcNow().AddSeconds(1), token));
        await team.As(Cast.Leo).Command("/mybook", "balance");
        var seen = new HashSet<string>(StringComparer.Ordinal);

        for (var page = 1; ; page++)
        {
            var number = page;
            var shown = await team.As(Cast.Leo).Ephemeral(message => number == 1 || message.Buttons.Contains($"Page {number - 1} of 5"));
            seen.UnionWith(Enumerable.Range(0, 55).Select(n => Colleague(n).Name).Where(name => Picture(shown).Contains(name, StringComparison.Ordinal)));
            if (!shown.Buttons.Contains($"Page {page + 1} of 5"))
                break;
            await team.As(Cast.Leo).Click(shown, $"Page {page + 1} of 5");
        }

        Assert.Equal(55, seen.Count);
    }

    [Fact]
    public async Task Whom_the_policy_names_gets_it_once_a_month_beside_the_digest()
    {
        await using var team = await InJanuary("handbook-2024.json");

        for (var day = 2; day <= 6; day++)
        {
            await DigestsOn(team, February(day));
            await team.Settle();
        }

        Assert.All([Cast.Leo, Cast.Dana], who => Assert.Single(team.Slack.DirectMessages(who), IsBalance));
        Assert.All([Cast.Eli, Cast.Fay], who => Assert.DoesNotContain(team.Slack.DirectMessages(who), IsBalance));
    }

    [Fact]
    public async Task A_review_of_a_month_gone_by_is_not_sent_any_more()
    {
        await using var team = await InJanuary("handbook-2024.json");

        await DigestsOn(team, February(2));
        team.Clock.Advance(TimeSpan.FromDays(40));
        await team.Settle();

        Assert.DoesNotContain(team.Slack.DirectMessages(Cast.Leo), IsBalance);
    }

    [Fact]
    public async Task A_policy_that_names_nobody_sends_none()
    {
        await using var team = await InJanuary("small-team.json");

        await DigestsOn(team, February(2));
        await team.Settle();

        Assert.DoesNotContain(team.Slack.DirectMessages(Cast.Leo), IsBalance);
    }

    private static string Picture(Fakes.PostedMessage message) => message.BlockText.Replace('\u00a0', ' ');

    private static bool IsBalance(Fakes.PostedMessage message) => message.Text.StartsWith("Balance of the books", StringComparison.Ordinal);

    private static DateOnly February(int day) => new(2026, 2, day);

    private static Task<Workplace> InJanuary(string policy) => Workplace.Open(
        [.. Books(), .. Customers.Giants], new DateTimeOffset(2026, 1, 30, 9, 0, 0, TimeSpan.Zero), ("Policy:Path", policy));

    /// <summary>At an hour at which everybody works.</summary>
    private static async Task DigestsOn(Workplace team, DateOnly day)
    {
        team.Clock.Advance(new DateTimeOffset(day, new TimeOnly(15, 0), TimeSpan.Zero) - team.Clock.GetUtcNow());
        await team.Execute<DigestJob>();
    }

    private static Account[] Books() =>
    [
        .. Enumerable.Range(0, 16).Select(n => Customers.Of($"big-{n}", $"Big {n}", Cast.Hugo, arr: 120_000)),
        .. Enumerable.Range(0, 3).Select(n => Customers.Of($"small-{n}", $"Small {n}", Cast.Fay, arr: 40_000)),
        Customers.Of("eli-1", "Elis One", Cast.Eli, arr: 1_500_000),
        Customers.Acme,
    ];

    private static Person Colleague(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"U5{number:00}");
        return new Person(PersonId.From(id), $"{id}@example.com", $"Colleague {number:00}", "CSM", "US", "America/Denver", PersonFlags.None);
    }
}
