using Microsoft.AspNetCore.Http;
using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.Delivering;

public sealed class AnswerTests
{
    [Fact]
    public async Task A_response_url_works_five_times_in_thirty_minutes()
    {
        await using var town = await Town.Start();
        var first = await town.Ana.Command("/handover");
        var second = await town.Ana.Command("/handover");

        for (var i = 1; i <= 5; i++)
            Assert.Equal(200, await Respond(town, first.ResponseUrl, $$"""{"text":"Answer {{i}}"}"""));
        Assert.Equal(404, await Respond(town, first.ResponseUrl, """{"text":"Answer 6"}"""));
        town.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        Assert.Equal(404, await Respond(town, second.ResponseUrl, """{"text":"Too late"}"""));

        Assert.Equal(5, town.Slack.Ephemerals("U01ANA").Count);
        town.Slack.Expect("response_url: used_url");
        town.Slack.Expect("response_url: expired_url");
    }

    [Fact]
    public async Task A_response_url_can_replace_delete_or_speak_to_all()
    {
        await using var town = await Town.Start();
        await town.Post("Sure?", Actions(Button("yes", "Yes")));
        var message = await town.Slack.MessageIn("C01ALLOC");
        await town.Ana.Click(message, "Yes");
        var url = town.LastPayload()["response_url"]!.GetValue<string>();

        await Respond(town, url, """{"response_type":"in_channel","text":"For all"}""");
        await Respond(town, url, """{"replace_original":true,"text":"Done","blocks":[]}""");

        Assert.Equal(["Done", "For all"], town.Slack.Messages("C01ALLOC").Select(m => m.Text));
        Assert.Empty(town.Slack.Latest(message)!.Buttons);
        await Respond(town, url, """{"delete_original":true}""");
        Assert.Null(town.Slack.Latest(message));
    }

    [Theory]
    [InlineData("response_url: no_text", """{}""")]
    [InlineData("response_url: unknown member colour", """{"text":"a","colour":"red"}""")]
    [InlineData("response_url: response_type must be", """{"text":"a","response_type":"loud"}""")]
    [InlineData("response_url: invalid_payload", """not json""")]
    [InlineData("response_url: invalid_blocks", """{"text":"a","blocks":[{"type":"banner"}]}""")]
    public async Task What_is_posted_to_a_response_url_is_checked_like_a_message(string violation, string body)
    {
        await using var town = await Town.Start();
        var command = await town.Ana.Command("/handover");

        await Respond(town, command.ResponseUrl, body);

        town.Slack.Expect(violation);
    }

    [Fact]
    public async Task The_answer_to_a_command_is_checked_like_a_message()
    {
        await using var town = await Town.Start();
        town.Bot.OnCommand = _ => Results.Text("""{"text":"a","blocks":[{"type":"banner"}]}""", "application/json");

        var answer = await town.Ana.Command("/handover");

        Assert.Null(answer.Message);
        town.Slack.Expect("/handover: invalid_blocks");
    }

    [Fact]
    public async Task An_answer_that_comes_late_is_a_violation()
    {
        await using var town = await Town.Start();
        town.Slack.AcknowledgeWithin = TimeSpan.Zero;

        await town.Ana.Command("/handover");

        town.Slack.Expect("/handover: was acknowledged after");
    }

    [Fact]
    public async Task A_bot_that_answers_with_an_error_or_not_at_all_is_a_violation()
    {
        await using var town = await Town.Start();
        town.Bot.OnEvent = _ => Results.StatusCode(500);
        await town.Ana.OpenHome();
        town.Slack.Deliver = Delivery.Http(new Uri("http://127.0.0.1:1/"));
        var answer = await town.Ana.Command("/handover");

        Assert.Null(answer.Status);
        town.Slack.Expect("app_home_opened: was answered with 500");
        town.Slack.Expect("/handover: was not answered");
    }

    [Fact]
    public async Task A_test_fails_by_itself_when_Slack_would_have_refused()
    {
        var town = await Town.Start();
        await town.Bot.Call("chat.postMessage", new() { ["channel"] = "C0NOWHERE", ["text"] = "a" });

        var failure = await Assert.ThrowsAsync<SlackViolationException>(async () => await town.DisposeAsync());

        Assert.Contains("chat.postMessage: channel_not_found", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_in_vain_shows_what_was_there()
    {
        await using var town = await Town.Start();
        await town.Post("Something else");
        town.Slack.Patience = TimeSpan.Zero;

        var failure = await Assert.ThrowsAsync<NothingHappenedException>(() => town.Slack.DirectMessageTo("U01BEN"));

        Assert.Contains("a message in D01BEN", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Something else", failure.Message, StringComparison.Ordinal);
        Assert.Contains("chat.postMessage", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_requests_reach_the_bot_as_they_are()
    {
        await using var town = await Town.Start();

        var unsigned = await town.Slack.Post("/slack/event", "{}", ("Content-Type", "application/json"), ("X-Slack-Signature", "v0=forged"));
        var signed = await town.Slack.PostSigned("/slack/event", "{}", "application/json");

        Assert.Equal((200, 200), (unsigned.Status, signed.Status));
        Assert.Equal("v0=forged", town.Bot.Received[0].Headers["X-Slack-Signature"]);
        Assert.StartsWith("v0=", town.Bot.Received[1].Headers["X-Slack-Signature"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expecting_what_did_not_happen_fails()
    {
        await using var town = await Town.Start();

        Assert.Throws<SlackViolationException>(() => town.Slack.Expect("anything"));
    }

    private static async Task<int> Respond(Town town, string url, string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(url), content);
        return (int)response.StatusCode;
    }
}
