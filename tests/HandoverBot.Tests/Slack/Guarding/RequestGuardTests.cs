using System.Globalization;

using HandoverBot.Slack.Guarding;

namespace HandoverBot.Tests.Slack.Guarding;

public sealed class RequestGuardTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";
    private const string Command = "command=%2Fmybook&text=&user_id=U01ANA";
    private GuardedApp _app = null!;

    private long Now => _app.Clock.GetUtcNow().ToUnixTimeSeconds();

    public async Task InitializeAsync() => _app = await GuardedApp.Start();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/slack/command", Command, Form)]
    [InlineData("/slack/action", "payload=%7B%22type%22%3A%22block_actions%22%7D", Form)]
    [InlineData("/slack/options", "payload=%7B%7D", Form)]
    [InlineData("/slack/event", """{"type":"event_callback","text":"hällo"}""", Json)]
    public async Task A_request_of_Slack_is_handed_on_with_its_body(string path, string body, string contentType)
    {
        var answer = await _app.Slack.PostSigned(path, body, contentType);

        Assert.Equal((200, body), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("/slack/command", "text=acme", Form)]
    [InlineData("/slack/command", """{"command":"/mybook"}""", Json)]
    [InlineData("/slack/command", "", Form)]
    [InlineData("/slack/action", "payload=%7B", Form)]
    [InlineData("/slack/action", "payload=%5B%5D", Form)]
    [InlineData("/slack/action", "other=%7B%7D", Form)]
    [InlineData("/slack/options", "payload=", Form)]
    [InlineData("/slack/event", "{", Json)]
    [InlineData("/slack/event", "[]", Json)]
    [InlineData("/slack/event", "", Json)]
    public async Task What_Slack_would_never_send_is_malformed(string path, string body, string contentType) =>
        Assert.Equal(400, await Signed(path, body, contentType, Now));

    [Theory]
    [InlineData(-301, 401)]
    [InlineData(-300, 200)]
    [InlineData(300, 200)]
    [InlineData(301, 401)]
    public async Task A_timestamp_may_be_five_minutes_off_either_way(int seconds, int status) =>
        Assert.Equal(status, await Signed("/slack/command", Command, Form, Now + seconds));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-5")]
    [InlineData("99999999999999999")]
    public async Task A_request_without_a_real_timestamp_is_refused(string? timestamp) =>
        Assert.Equal(401, await _app.StatusOf("/slack/command", Command, Form, timestamp, _app.Slack.Sign(Now, Command)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=zz")]
    [InlineData("v0=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v0=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task A_request_without_the_right_signature_is_refused(string? signature) =>
        Assert.Equal(401, await _app.StatusOf("/slack/command", Command, Form, $"{Now}", signature));

    [Fact]
    public async Task A_signature_holds_for_its_own_body_and_moment_alone()
    {
        var signature = _app.Slack.Sign(Now, Command);

        Assert.Equal(401, await _app.StatusOf("/slack/command", Command + "x", Form, $"{Now}", signature));
        Assert.Equal(401, await _app.StatusOf("/slack/command", Command, Form, $"{Now + 1}", signature));
        Assert.Equal(200, await _app.StatusOf("/slack/command", Command, Form, $"{Now}", signature));
    }

    [Theory]
    [InlineData("/slack/command", Command, Form)]
    [InlineData("/slack/action", "payload=%7B%7D", Form)]
    [InlineData("/slack/options", "payload=%7B%7D", Form)]
    public async Task A_recorded_request_cannot_be_sent_again(string path, string body, string contentType)
    {
        var sentAhead = Now + 300;
        Assert.Equal(200, await Signed(path, body, contentType, sentAhead));

        Assert.Equal(401, await Signed(path, body, contentType, sentAhead));
        Assert.Equal(401, await _app.StatusOf(path, body, contentType, $"{sentAhead}", _app.Slack.Sign(sentAhead, body).Replace("v0=", "V0=", StringComparison.Ordinal)));
        _app.Clock.Advance(2 * RequestGuard.Tolerance);
        Assert.Equal(401, await Signed(path, body, contentType, sentAhead));
    }

    [Fact]
    public async Task An_upper_case_spelling_of_a_signature_is_the_same_signature()
    {
        Assert.Equal(200, await Signed("/slack/command", Command, Form, Now));

        var spelledOtherwise = "v0=" + _app.Slack.Sign(Now, Command)[3..].ToUpperInvariant();
        Assert.Equal(401, await _app.StatusOf("/slack/command", Command, Form, $"{Now}", spelledOtherwise));
    }

    [Fact]
    public async Task An_event_may_come_again_because_Slack_repeats_it_until_it_is_answered()
    {
        Assert.Equal(200, await Signed("/slack/event", "{}", Json, Now));
        Assert.Equal(200, await Signed("/slack/event", "{}", Json, Now));
    }

    [Fact]
    public async Task A_body_may_be_one_megabyte_and_no_more()
    {
        var filler = "command=%2Fmybook&text=".PadRight(1024 * 1024, 'x');

        Assert.Equal(200, await Signed("/slack/command", filler, Form, Now));
        Assert.Equal(413, await Signed("/slack/command", filler + "x", Form, Now));
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_limited_all_the_same()
    {
        using var http = new HttpClient { BaseAddress = _app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/command") { Content = new StreamContent(new MemoryStream(new byte[(1024 * 1024) + 1])) };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add(Signature.TimestampHeader, $"{Now}");
        using var answer = await http.SendAsync(request);

        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/command", 405)]
    [InlineData("/slack/other", 404)]
    [InlineData("/slack", 404)]
    [InlineData("/SLACK/command", 405)]
    [InlineData("/elsewhere", 200)]
    public async Task Only_posts_to_known_paths_are_looked_at(string path, int status)
    {
        using var http = new HttpClient { BaseAddress = _app.Address };
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task With_Socket_Mode_there_is_nothing_to_post_to()
    {
        await using var dialling = await GuardedApp.Start(socketMode: true);

        Assert.Equal(404, (await dialling.Slack.PostSigned("/slack/command", Command, Form)).Status);
    }

    [Fact]
    public async Task The_log_says_why_and_from_where_and_nothing_secret()
    {
        await _app.StatusOf("/slack/command", Command, Form, $"{Now}", "v0=0123");
        await _app.StatusOf("/slack/%0Aforged", Command, Form, $"{Now}", "v0=0123");

        Assert.Contains("Refused a request to /slack/command from 127.0.0.1: its signature is missing or wrong", _app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", _app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("mybook", _app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("0123", _app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(_app.Slack.SigningSecret, _app.Log, StringComparison.Ordinal);
    }

    private Task<int> Signed(string path, string body, string contentType, long timestamp) => _app.StatusOf(
        path, body, contentType, timestamp.ToString(CultureInfo.InvariantCulture), _app.Slack.Sign(timestamp, body));
}
