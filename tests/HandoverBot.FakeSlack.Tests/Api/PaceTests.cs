namespace HandoverBot.Fakes.Tests.Api;

public sealed class PaceTests
{
    [Fact]
    public async Task A_channel_takes_one_message_a_second_when_rates_are_enforced()
    {
        await using var town = await Town.Start();
        town.Slack.EnforceRates = true;

        Assert.True((await town.Post("one"))["ok"]!.GetValue<bool>());
        Assert.Equal("ratelimited", (await town.Post("too soon"))["error"]!.GetValue<string>());
        town.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await town.Post("two"))["ok"]!.GetValue<bool>());

        Assert.Equal(["one", "two"], town.Slack.Messages("C01ALLOC").Select(m => m.Text));
        Assert.Equal([200, 429, 200], town.Slack.Calls.Select(c => c.Status));
    }

    [Fact]
    public async Task A_method_takes_so_many_calls_a_minute_when_rates_are_enforced()
    {
        await using var town = await Town.Start();
        town.Slack.EnforceRates = true;
        for (var i = 0; i < 20; i++)
            Assert.True((await town.Bot.Ask("users.list"))["ok"]!.GetValue<bool>());

        Assert.Equal("ratelimited", (await town.Bot.Ask("users.list"))["error"]!.GetValue<string>());
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await town.Bot.Ask("users.list"))["ok"]!.GetValue<bool>());
    }
}
