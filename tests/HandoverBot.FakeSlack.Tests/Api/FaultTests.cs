using System.Net;

namespace HandoverBot.Fakes.Tests.Api;

public sealed class FaultTests
{
    [Fact]
    public async Task A_rate_limit_tells_when_to_come_back()
    {
        await using var town = await Town.Start();
        town.Slack.Fail("auth.test", Fault.RateLimited(7), times: 2);

        using var first = await AuthTest(town);
        using var second = await AuthTest(town);
        using var third = await AuthTest(town);

        Assert.Equal((HttpStatusCode.TooManyRequests, 7), (first.StatusCode, (int)first.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Slack_can_break_in_every_way_it_breaks()
    {
        await using var town = await Town.Start();
        town.Slack.Fail("auth.test", Fault.Http(503));
        town.Slack.Fail("auth.test", Fault.Error("fatal_error"));
        town.Slack.Fail("auth.test", Fault.Html());

        using var unavailable = await AuthTest(town);
        using var refused = await AuthTest(town);
        using var page = await AuthTest(town);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, unavailable.StatusCode);
        Assert.Contains("fatal_error", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal([503, 200, 200], town.Slack.Calls.Select(c => c.Status));
    }

    [Fact]
    public async Task A_connection_can_drop_after_or_before_the_message_was_stored()
    {
        await using var town = await Town.Start();
        town.Slack.Fail("chat.postMessage", Fault.HangUp());
        town.Slack.Fail("chat.postMessage", Fault.HangUpBefore());

        await Assert.ThrowsAsync<HttpRequestException>(() => town.Post("stored"));
        await Assert.ThrowsAsync<HttpRequestException>(() => town.Post("lost"));

        Assert.Equal(["stored"], town.Slack.Messages("C01ALLOC").Select(m => m.Text));
    }

    private static Task<HttpResponseMessage> AuthTest(Town town)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", town.Slack.BotToken);
        return http.PostAsync(new Uri(town.Slack.ApiUrl + "auth.test"), content: null);
    }
}
