using SlackNet.Compat.Tests.Json;
using SlackNet.Compat.Tests.Loopback;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace SlackNet.Compat.Tests.WebApi;

public sealed class RespondTests : IAsyncLifetime
{
    private WebApiServer slack;

    public async Task InitializeAsync() => slack = await WebApiServer.Start();

    public async Task DisposeAsync() => await slack.DisposeAsync();

    [Fact]
    public async Task An_interaction_is_answered_at_its_response_url_without_the_token()
    {
        slack.Answers("ok");
        var request = new BlockActionRequest { ResponseUrl = slack.Url("/actions/1") };

        await slack.Client().Respond(request, new MessageResponse { ReplaceOriginal = true, Message = new Message { Text = "Done" } });

        Assert.Equal(("/actions/1", ""), (slack.Request.Path, slack.Request.Authorization));
        JsonText.AssertSame(
            """
            {"response_type":"in_channel","replace_original":true,"delete_original":false,"text":"Done",
             "unfurl_links":false,"unfurl_media":true}
            """,
            slack.Request.Body);
    }

    [Fact]
    public async Task A_command_is_answered_to_its_user_alone_unless_told_otherwise()
    {
        slack.Answers("""{"ok":true}""");
        var command = new SlashCommand { ResponseUrl = slack.Url("/commands/1") };

        await slack.Client().Respond(command, new SlashCommandResponse { Message = new Message { Text = "Done" } });

        JsonText.AssertSame(
            """{"response_type":"ephemeral","text":"Done","unfurl_links":false,"unfurl_media":true}""",
            slack.Request.Body);
    }

    [Fact]
    public async Task A_response_url_that_has_run_out_says_so()
    {
        slack.Answers(404, """{"ok":false,"error":"expired_url"}""");

        var refusal = await Assert.ThrowsAsync<SlackException>(() =>
            slack.Client().Respond(slack.Url("/actions/1"), new Message { Text = "Late" }, CancellationToken.None));

        Assert.Equal("expired_url", refusal.ErrorCode);
    }
}
