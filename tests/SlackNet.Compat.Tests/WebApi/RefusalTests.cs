using System.Net;
using SlackNet.Compat.Tests.Loopback;

namespace SlackNet.Compat.Tests.WebApi;

public sealed class RefusalTests : IAsyncLifetime
{
    private WebApiServer slack;

    public async Task InitializeAsync() => slack = await WebApiServer.Start();

    public async Task DisposeAsync() => await slack.DisposeAsync();

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task A_refusal_names_its_error_and_what_is_wrong(int status)
    {
        slack.Answers(status, """{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] too long [json-pointer:/blocks/0]"]}}""");

        var refusal = await Assert.ThrowsAsync<SlackException>(() => slack.Client().Auth.Test());

        Assert.Equal("invalid_blocks", refusal.ErrorCode);
        Assert.Equal(["[ERROR] too long [json-pointer:/blocks/0]"], refusal.ErrorMessages);
        Assert.Contains("invalid_blocks", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_without_messages_has_none()
    {
        slack.Answers("""{"ok":false,"error":"not_authed"}""");

        Assert.Empty((await Assert.ThrowsAsync<SlackException>(() => slack.Client().Auth.Test())).ErrorMessages);
    }

    [Theory]
    [InlineData(503, "<html>Service unavailable</html>")]
    [InlineData(500, """{"ok":false,"error":"internal_error"}""")]
    [InlineData(404, "Not here")]
    [InlineData(200, "<html>Welcome to the hotel's network</html>")]
    public async Task An_answer_that_is_not_Slacks_is_a_failed_request(int status, string body)
    {
        slack.Answers(status, body);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => slack.Client().Auth.Test());

        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
    }

    [Fact]
    public async Task Json_that_does_not_say_ok_is_a_failed_request()
    {
        slack.Answers("""{"status":"up"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => slack.Client().Auth.Test());
    }

    [Fact]
    public async Task A_call_that_comes_too_soon_is_thrown_at_once_when_told_so()
    {
        slack.Answers(429, """{"ok":false,"error":"ratelimited"}""", retryAfter: "30");
        var client = slack.Client();
        client.DisableRetryOnRateLimit = true;

        var limited = await Assert.ThrowsAsync<SlackRateLimitException>(() => client.Auth.Test());

        Assert.Equal(TimeSpan.FromSeconds(30), limited.RetryAfter);
    }

    [Fact]
    public async Task A_call_that_comes_too_soon_is_otherwise_repeated_when_Slack_allows()
    {
        slack.Answers(429, "", retryAfter: "30").Answers("""{"ok":true,"team_id":"T1"}""");

        var call = slack.Client().Auth.Test();
        Assert.Equal(TimeSpan.FromSeconds(30), await slack.Time.NextWait(_ => true));
        Assert.Single(slack.Requests);
        slack.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("T1", (await call).TeamId);
        Assert.Equal(2, slack.Requests.Count);
    }
}
