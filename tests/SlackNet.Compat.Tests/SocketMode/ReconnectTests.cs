using SlackNet.Compat.Tests.Loopback;
using SlackNet.SocketMode;

namespace SlackNet.Compat.Tests.SocketMode;

public sealed class ReconnectTests : IAsyncLifetime
{
    private static readonly TimeSpan GreetingPatience = TimeSpan.FromSeconds(10);

    private SocketServer slack;
    private SocketBot bot;

    public async Task InitializeAsync()
    {
        slack = await SocketServer.Start();
        bot = SocketBot.For(slack);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task Connecting_takes_an_address_and_ends_with_hello()
    {
        var connecting = bot.Client.Connect();
        var link = await slack.NextLink();
        Assert.False(bot.Client.Connected);

        await link.Send("""{"type":"hello"}""");
        await connecting.WithinReason();

        Assert.True(bot.Client.Connected);
        var opening = Assert.Single(slack.Openings);
        Assert.Equal(("POST", "/api/apps.connections.open", "Bearer xapp-token"), (opening.Method, opening.Path, opening.Authorization));
        link.Break();
    }

    [Fact]
    public async Task Disconnecting_finishes_what_has_begun_and_says_goodbye()
    {
        var link = await bot.Connect(slack);
        await link.SendCommand("slow", "wait");
        await bot.Journal.Begun.WithinReason();

        bot.Client.Disconnect();
        bot.Journal.GoOn.SetResult();

        Assert.Equal("slow", (string)(await link.Receive())["envelope_id"]);
        await link.AssertLeft();
        await bot.Client.Completion.WithinReason();
        Assert.False(bot.Client.Connected);
        Assert.Single(slack.Openings);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Asked_to_it_moves_to_a_new_connection_and_finishes_on_the_old(string reason)
    {
        var old = await bot.Connect(slack);
        await old.SendCommand("slow", "wait");
        await bot.Journal.Begun.WithinReason();

        await old.Send($$"""{"type":"disconnect","reason":"{{reason}}"}""");
        var fresh = await slack.NextGreetedLink();
        await fresh.SendCommand("quick", "go on");

        Assert.Equal("slow", (string)(await old.Receive())["envelope_id"]);
        Assert.Equal("quick", (string)(await fresh.Receive())["envelope_id"]);
        await old.AssertLeft();
        await Patience.Becomes(() => bot.Client.Connected);
        fresh.Break();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_loss_it_comes_back_when_it_has_waited(bool withoutAWord)
    {
        var lost = await bot.Connect(slack);
        if (withoutAWord)
            lost.Break();
        else
            await lost.Close();

        var wait = await bot.Time.NextWait(IsBackoff);
        Assert.False(bot.Client.Connected);
        Assert.Single(slack.Openings);
        bot.Time.Advance(wait);
        var back = await slack.NextGreetedLink();

        await back.SendCommand("e1", "silence");
        Assert.Equal("e1", (string)(await back.Receive())["envelope_id"]);
        await Patience.Becomes(() => bot.Client.Connected);
        back.Break();
    }

    [Fact]
    public async Task While_Slack_is_away_the_waits_grow()
    {
        for (var attempt = 0; attempt < 7; attempt++)
            slack.Refuse(503, "<html>down</html>");

        var connecting = bot.Client.Connect();
        foreach (var longest in new[] { 1, 2, 4, 8, 16, 30, 30 })
        {
            var wait = await bot.Time.NextWait(_ => true);
            Assert.InRange(wait.TotalSeconds, longest / 2.0, longest);
            bot.Time.Advance(wait);
        }

        var link = await slack.NextGreetedLink();
        await connecting.WithinReason();
        link.Break();
    }

    [Fact]
    public async Task Where_Slack_names_the_wait_that_is_the_wait()
    {
        slack.Refuse(429, """{"ok":false,"error":"ratelimited"}""", retryAfter: "77");

        var connecting = bot.Client.Connect();
        Assert.Equal(TimeSpan.FromSeconds(77), await bot.Time.NextWait(_ => true));
        bot.Time.Advance(TimeSpan.FromSeconds(77));

        var link = await slack.NextGreetedLink();
        await connecting.WithinReason();
        link.Break();
    }

    [Fact]
    public async Task A_connection_without_hello_is_given_up()
    {
        var connecting = bot.Client.Connect();
        var silent = await slack.NextLink();
        bot.Time.Advance(await bot.Time.NextWait(wait => wait == GreetingPatience));
        await silent.AssertLeft();

        bot.Time.Advance(await bot.Time.NextWait(IsBackoff));
        var link = await slack.NextGreetedLink();
        await connecting.WithinReason();
        link.Break();
    }

    [Fact]
    public async Task Switched_off_in_Slack_it_stays_away()
    {
        var link = await bot.Connect(slack);

        await link.Send("""{"type":"disconnect","reason":"link_disabled"}""");
        await link.AssertLeft();
        await bot.Client.Completion.WithinReason();

        Assert.Single(slack.Openings);
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Critical: Socket Mode was switched off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_wrong_token_it_does_not_try_again()
    {
        slack.Refuse(200, """{"ok":false,"error":"invalid_auth"}""");

        await bot.Client.Connect();
        await bot.Client.Completion.WithinReason();

        Assert.Single(slack.Openings);
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Critical: Slack refuses Socket Mode: invalid_auth", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_that_passes_is_waited_out()
    {
        slack.Refuse(200, """{"ok":false,"error":"internal_error"}""");

        var connecting = bot.Client.Connect();
        bot.Time.Advance(await bot.Time.NextWait(IsBackoff));

        var link = await slack.NextGreetedLink();
        await connecting.WithinReason();
        link.Break();
    }

    [Fact]
    public async Task More_connections_are_opened_one_after_the_other()
    {
        var connecting = bot.Client.Connect(new SocketModeConnectionOptions
        {
            NumberOfConnections = 2,
            ConnectionDelay = TimeSpan.FromMinutes(3),
        });
        var first = await slack.NextGreetedLink();
        await connecting.WithinReason();
        Assert.Single(slack.Openings);

        bot.Time.Advance(TimeSpan.FromMinutes(3));
        var second = await slack.NextGreetedLink();

        first.Break();
        second.Break();
    }

    [Fact]
    public async Task It_connects_once()
    {
        var link = await bot.Connect(slack);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Client.Connect());
        link.Break();
    }

    private static bool IsBackoff(TimeSpan wait) => wait <= TimeSpan.FromSeconds(1);
}
