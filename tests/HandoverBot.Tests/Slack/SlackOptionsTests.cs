using HandoverBot.Slack;

namespace HandoverBot.Tests.Slack;

public sealed class SlackOptionsTests
{
    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var problems = new SlackOptions { ApiUrl = "https://slack.com/api" }.Problems().ToArray();

        Assert.Collection(
            problems,
            token => Assert.StartsWith("Set Slack:ApiToken", token, StringComparison.Ordinal),
            secret => Assert.StartsWith("Set Slack:SigningSecret", secret, StringComparison.Ordinal),
            url => Assert.StartsWith("Set Slack:ApiUrl", url, StringComparison.Ordinal));
    }

    [Fact]
    public void Socket_Mode_needs_an_app_level_token_instead_of_a_signing_secret()
    {
        var problem = Assert.Single(new SlackOptions { ApiToken = "xoxb-1", SocketMode = true }.Problems());

        Assert.StartsWith("Set Slack:AppLevelToken", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3000/api/", true)]
    [InlineData("https://slack.com/api/", true)]
    [InlineData("ftp://slack.com/api/", false)]
    [InlineData("/api/", false)]
    [InlineData("", false)]
    public void The_address_of_the_Web_API_is_checked(string url, bool valid) =>
        Assert.Equal(valid, !new SlackOptions { ApiToken = "xoxb-1", SigningSecret = "secret", ApiUrl = url }.Problems().Any());

    [Fact]
    public void No_secret_is_ever_written_out()
    {
        var text = new SlackOptions { ApiToken = "xoxb-1", AppLevelToken = "xapp-2", SigningSecret = "secret-3", TeamId = "T1" }.ToString();

        Assert.Equal("https://slack.com/api/, HTTP, workspace T1", text);
    }
}
