using System.Net;
using System.Text.RegularExpressions;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Calls;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.Options;

namespace HandoverBot.Tests.Meeting.Calls;

public sealed partial class CalendarFilesTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly (string, string)[] Settings = [("Calendar:PublicUrl", "https://handovers.example.com/bot/"), ("Calendar:Secret", Secret)];

    private static readonly Account Evil = Customers.Of("evil", "Evil, Inc.; \\ BEGIN:VEVENT <!channel>", Cast.Ana);

    [Fact]
    public async Task Both_open_the_same_file_and_after_a_move_a_later_one()
    {
        await using var team = await Workplace.Open([Evil, .. Customers.Giants], from: null, Settings);
        var evil = await WithCall(team);

        var path = FileOf(evil.Cards.Owner(Cast.Ana).BlockText);
        Assert.Equal(path, FileOf(evil.Cards.NewOwner(Cast.Fay).BlockText));
        var first = await Get(team, path);
        await evil.CallSetBy(Cast.Ana, evil.Cards.Owner(Cast.Ana), team.Today.AddDays(3), "15:45");
        var second = await Get(team, path);

        Assert.Contains("DTSTART:20260106T090000Z\r\n", first, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260108T144500Z\r\n", second, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Handover call: Evil\\, Inc.\\; \\\\ BEGIN:VEVENT <!channel>\r\n", second, StringComparison.Ordinal);
        Assert.Equal(Uid().Match(first).Value, Uid().Match(second).Value);
        Assert.True(Sequence(first) < Sequence(second));
        await evil.WithdrawnBy(Cast.Ana);
        Assert.Contains("STATUS:CANCELLED\r\n", await Get(team, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendars_are_told_what_it_is_and_to_keep_no_copy()
    {
        await using var team = await Workplace.Open([Evil, .. Customers.Giants], from: null, Settings);
        var evil = await WithCall(team);

        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(team.Url, FileOf(evil.Cards.Owner(Cast.Ana).BlockText)));

        Assert.Equal("text/calendar; method=PUBLISH; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("handover-call.ics", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Whoever_does_not_have_the_address_learns_nothing()
    {
        await using var team = await Workplace.Open([Evil, .. Customers.Giants], from: null, Settings);
        var evil = await WithCall(team);
        var id = (await evil.Now()).Id;
        var others = Addresses(Secret.Replace('0', 'x')).Of(id)!.AbsolutePath["/bot".Length..];
        var unknown = Addresses(Secret).Of(new HandoverId("nobody"))!.AbsolutePath["/bot".Length..];
        string[] wrong = [others, unknown, $"/calendar/{id}/.ics", $"/calendar/{id}/x.ics", $"/calendar/{new string('x', 2000)}/{new string('y', 2000)}.ics"];

        using var client = new HttpClient();
        foreach (var path in wrong)
        {
            using var answer = await client.GetAsync(new Uri(team.Url, path));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Without_a_public_address_nothing_is_served()
    {
        await using var team = await Workplace.Open(Evil);
        var evil = await WithCall(team);

        Assert.DoesNotContain(".ics", evil.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(team.Url, Addresses("").Of((await evil.Now()).Id)!.AbsolutePath["/bot".Length..]));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, "", 0)]
    [InlineData("https://bot.example.com", Secret, 0)]
    [InlineData("http://127.0.0.1:5080", Secret, 0)]
    [InlineData("http://bot.example.com", Secret, 1)]
    [InlineData("bot.example.com", Secret, 1)]
    [InlineData("https://bot.example.com/?a=b", Secret, 1)]
    [InlineData("https://bot.example.com", "short", 1)]
    public void Options_that_cannot_work_are_refused(string? url, string secret, int problems) =>
        Assert.Equal(problems, new CalendarOptions { PublicUrl = url, Secret = secret }.Problems().Count());

    private static CalendarAddresses Addresses(string secret) =>
        new(Options.Create(new CalendarOptions { PublicUrl = "https://handovers.example.com/bot", Secret = secret }));

    private static async Task<HandoverStory> WithCall(Workplace team)
    {
        var evil = team.Handover(Evil);
        await evil.ProposedBy(Cast.Ana);
        await evil.PoolApprovedBy(Cast.Dana);
        await evil.Named(Cast.Fay, by: Cast.Eli);
        await evil.CallProposedBy(Cast.Ana, link: null, (team.Today.AddDays(1), "10:00"));
        await evil.Press(Cast.Fay, evil.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 10:00");
        return evil;
    }

    /// <summary>What is behind the address at which a proxy hands on to the app.</summary>
    private static string FileOf(string card) => FileAddress().Match(card) is { Success: true } found ? found.Groups["path"].Value : throw new InvalidOperationException(card);

    private static async Task<string> Get(Workplace team, string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(team.Url, path));
    }

    private static int Sequence(string file) => int.Parse(SequenceLine().Match(file).Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<https://handovers\.example\.com/bot(?<path>/calendar/\w+/[\w-]{43}\.ics)\|calendar file>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileAddress();

    [GeneratedRegex(@"UID:\w+@handoverbot", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uid();

    [GeneratedRegex(@"SEQUENCE:(?<number>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SequenceLine();
}
