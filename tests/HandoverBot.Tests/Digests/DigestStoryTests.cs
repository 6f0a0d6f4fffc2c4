using HandoverBot.Digests;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Digests;

/// <summary>From Monday, 5 January 2026 on.</summary>
public sealed class DigestStoryTests
{
    [Fact]
    public async Task Two_weeks_of_a_team_bring_one_digest_a_day_in_hours_and_everything_once()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        for (var hour = 0; hour < 14 * 24; hour++)
        {
            await RunAt(team, team.Clock.GetUtcNow() + TimeSpan.FromHours(1));
            if (hour % 50 == 0)
                await team.Restart();
            if (hour % 70 == 0)
                team.Slack.Fail("chat.postMessage", Fault.RateLimited(2));
        }

        foreach (var person in Cast.Roster)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone!);
            var digests = Digests(team, person.Id.Value).Select(message => TimeZoneInfo.ConvertTime(message.PostedAt, zone)).ToList();
            Assert.Equal(digests.Count, digests.Select(at => at.Date).Distinct().Count());
            Assert.All(digests, at => Assert.True(at.Hour is >= 9 and < 17 && WorkingTime.Usual.Days.Contains(at.DayOfWeek), $"{person.Name} at {at}"));
        }

        // Dana is to decide since Monday: nudged on Thursday, Tuesday and Friday; leadership helps her from the fifth working day on.
        Assert.Equal(["8 January", "13 January", "16 January"], Days(team, Cast.Dana, "Acme Corp: Decide the pool."));
        Assert.Equal(["12 January", "15 January"], Days(team, Cast.Leo, "Acme Corp: it waits for Dana Lindqvist: Decide the pool."));
        Assert.Empty(Digests(team, Cast.Eli));
    }

    [Fact]
    public async Task The_next_step_is_done_from_the_digest()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await RunAt(team, Day(8, hour: 12));

        await team.As(Cast.Dana).Click(Assert.Single(Digests(team, Cast.Dana)), HandoverButtons.Approve);
        await team.Settle();

        await acme.Is(HandoverStatus.Routed);
    }

    [Fact]
    public async Task What_is_put_off_comes_back_on_its_day_and_not_before()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
        await RunAt(team, Day(8, hour: 12));

        await team.As(Cast.Dana).Choose(Assert.Single(Digests(team, Cast.Dana)), "digest_answer_0", "Until Wednesday, 14 January");
        await team.Settle();

        var digest = Assert.Single(Digests(team, Cast.Dana));
        Assert.Contains("You put it off until Wednesday, 14 January.", digest.BlockText, StringComparison.Ordinal);
        Assert.Equal("Nothing is left of your digest of 8 January.", digest.Text);
        foreach (var day in new[] { 9, 12, 13 })
            await RunAt(team, Day(day, hour: 12));
        Assert.Single(Digests(team, Cast.Dana));
        await RunAt(team, Day(14, hour: 12));
        Assert.Contains("Nothing has happened for 7 working days.", Digests(team, Cast.Dana)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_says_is_not_theirs_goes_to_those_who_can_help_and_never_to_them_again()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
        await RunAt(team, Day(8, hour: 15));

        await team.As(Cast.Dana).Choose(Assert.Single(Digests(team, Cast.Dana)), "digest_answer_0", "Not mine: tell who can help");
        await team.Settle();
        for (var day = 9; day < 24; day++)
            await RunAt(team, Day(day, hour: 15));

        var digest = Assert.Single(Digests(team, Cast.Dana));
        Assert.Contains("You said that it is not yours; Leo Grant will hear of it.", digest.BlockText, StringComparison.Ordinal);
        Assert.Equal(["9 January"], Days(team, Cast.Leo, "Dana Lindqvist says that this is not theirs"));
    }

    [Fact]
    public async Task A_line_that_is_done_before_it_is_sent_is_left_out()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        team.Clock.MoveTo(Day(8, hour: 12));
        await team.Within(services => services.GetRequiredService<DigestPreparing>().Run(CancellationToken.None));

        await acme.PoolApprovedBy(Cast.Dana);

        Assert.Empty(Digests(team, Cast.Dana));
    }

    [Fact]
    public async Task After_days_without_the_bot_there_is_one_digest_not_five()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
        await team.Stop();
        team.Clock.MoveTo(Day(15, hour: 12));
        await team.Start();

        await team.Run<DigestJob>();

        var digest = Assert.Single(Digests(team, Cast.Dana));
        Assert.Contains("Nothing has happened for 8 working days.", digest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_dies_while_sending_sends_once()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
        team.Clock.MoveTo(Day(8, hour: 12));
        await team.Within(services => services.GetRequiredService<DigestPreparing>().Run(CancellationToken.None));

        await team.Kill();
        await RunAt(team, Day(8, hour: 13));

        Assert.Single(Digests(team, Cast.Dana));
    }

    [Fact]
    public async Task Nobody_can_answer_for_somebody_else()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
        await RunAt(team, Day(8, hour: 12));

        await team.Within(async services =>
        {
            // Whatever a menu sends, lines are found by the person who sends it.
            Assert.Null(await services.GetRequiredService<DigestStore>().Line(PersonId.From(Cast.Eli), new DateOnly(2026, 1, 8), 0, CancellationToken.None));
            return true;
        });
        Assert.All(await Topics(team), topic => Assert.Null(topic.PutOffUntil));
    }

    [Fact]
    public async Task Admins_see_how_far_the_digests_are()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var roster = Cast.Roster.Select(person => person.Id.Value == Cast.Leo ? person with { Flags = person.Flags | PersonFlags.Admin } : person).ToList();
        await team.Store((services, token) => services.GetRequiredService<PeopleStore>().ReplaceAll(roster, "people.csv", team.Clock.GetUtcNow(), token));
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
        await RunAt(team, Day(8, hour: 15));

        await team.As(Cast.Leo).OpenHome();
        await team.Settle();

        Assert.Contains("Under way: 1 of 1 digest sent.", (await team.Slack.HomeOf(Cast.Leo)).Text, StringComparison.Ordinal);
    }

    private static async Task RunAt(Workplace team, DateTimeOffset instant)
    {
        if (instant > team.Clock.GetUtcNow())
            team.Clock.MoveTo(instant);
        await team.Run<DigestJob>();
    }

    private static DateTimeOffset Day(int day, int hour) => new(2026, 1, day, hour, 0, 0, TimeSpan.Zero);

    private static List<PostedMessage> Digests(Workplace team, string person) =>
        [.. team.Slack.DirectMessages(person).Where(message => message.BlockText.StartsWith("Your ", StringComparison.Ordinal) && message.BlockText.Contains("One message a working day", StringComparison.Ordinal))];

    /// <summary>The days on which somebody heard of something, as their digests are headed.</summary>
    private static IEnumerable<string> Days(Workplace team, string person, string about) => Digests(team, person)
        .Where(message => message.BlockText.Contains(about, StringComparison.Ordinal))
        .Select(message => message.BlockText.Split('\n')[0].Split(", ")[1]);

    private static Task<List<HandoverBot.Storage.Rows.DigestTopicRow>> Topics(Workplace team) =>
        team.Within(services => services.GetRequiredService<HandoverBotDb>().DigestTopics.ToListAsync());
}
