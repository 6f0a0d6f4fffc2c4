using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SlackNet.Blocks;
using SlackNet.Compat.Tests.Json;
using SlackNet.Events;

namespace SlackNet.Compat.Tests.AspNetCore;

public sealed class EndpointTests : IAsyncLifetime
{
    private BotServer bot;

    public async Task InitializeAsync() => bot = await BotServer.Start(slack => slack
        .RegisterEventHandler<AppHomeOpened, HomeHandler>()
        .RegisterEventHandler<Event, AnyEventHandler>()
        .RegisterBlockActionHandler<ButtonAction, ApproveHandler>("approve")
        .RegisterBlockActionHandler<StaticSelectAction, ChooseHandler>("choose")
        .RegisterSlashCommandHandler<WeatherHandler>("/weather")
        .RegisterViewSubmissionHandler<NoteHandler>("note-view"));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task The_challenge_is_answered()
    {
        using var answer = await bot.PostEvent("""{"token":"t","challenge":"3eZbrw1a","type":"url_verification"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        JsonText.AssertSame("""{"challenge":"3eZbrw1a"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_event_reaches_every_handler_that_wants_it()
    {
        await AssertEmptyAnswer(bot.PostEvent("""
            {"type":"event_callback","team_id":"T1","event_id":"Ev1",
             "event":{"type":"app_home_opened","user":"U1","channel":"D1","tab":"messages","event_ts":"1.2"}}
            """));

        Assert.Equal(["home U1 Messages in time", "event app_home_opened"], Entries);
    }

    [Fact]
    public async Task An_event_that_is_not_modelled_is_still_an_event()
    {
        await AssertEmptyAnswer(bot.PostEvent("""{"type":"event_callback","event":{"type":"reaction_added","user":"U1"}}"""));

        Assert.Equal(["event reaction_added"], Entries);
    }

    [Fact]
    public async Task A_click_reaches_the_handlers_of_its_kind_and_id()
    {
        await AssertEmptyAnswer(bot.PostAction("""
            {"type":"block_actions","user":{"id":"U1","username":"ana"},"channel":{"id":"C1","name":"general"},"trigger_id":"1.2.3",
             "container":{"type":"message","message_ts":"1.2","channel_id":"C1","is_ephemeral":false},"response_url":"https://example.com/",
             "actions":[{"type":"button","action_id":"approve","block_id":"b","value":"h1","action_ts":"1.3",
                         "text":{"type":"plain_text","text":"Yes"}}]}
            """));

        Assert.Equal(["approve h1 by U1 in C1"], Entries);
    }

    [Theory]
    [InlineData("static_select", "choose", "choose a")]
    [InlineData("static_select", "approve")]
    [InlineData("button", "reject")]
    [InlineData("users_select", "choose")]
    public async Task An_action_reaches_nobody_else(string type, string id, params string[] expected)
    {
        await AssertEmptyAnswer(bot.PostAction($$"""
            {
              "type": "block_actions",
              "user": { "id": "U1" },
              "actions": [
                { "type": "{{type}}", "action_id": "{{id}}", "selected_option": { "text": { "type": "plain_text", "text": "A" }, "value": "a" } }
              ]
            }
            """));

        Assert.Equal(expected, Entries);
    }

    [Theory]
    [InlineData("update", """{"response_action":"update","view":{"type":"modal","title":{"type":"plain_text","text":"Next"}}}""")]
    [InlineData("wrong", """{"response_action":"errors","errors":{"note":"Say more."}}""")]
    public async Task A_submitted_view_is_answered_with_what_happens_next(string note, string expected)
    {
        using var answer = await bot.PostAction(Submission("note-view", note));

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        JsonText.AssertSame(expected, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("note-view", "fine")]
    [InlineData("view-of-somebody-else", "update")]
    public async Task A_submitted_view_is_closed_where_there_is_no_answer(string callbackId, string note) =>
        await AssertEmptyAnswer(bot.PostAction(Submission(callbackId, note)));

    [Fact]
    public async Task A_closed_view_reaches_its_handler()
    {
        await AssertEmptyAnswer(bot.PostAction(
            """{"type":"view_closed","user":{"id":"U1"},"is_cleared":true,"view":{"type":"modal","callback_id":"note-view"}}"""));

        Assert.Equal(["closed note-view True"], Entries);
    }

    [Fact]
    public async Task A_command_is_answered()
    {
        using var answer = await bot.PostCommand("command=%2Fweather&text=Oslo&user_id=U1&trigger_id=1.2.3&response_url=https%3A%2F%2Fexample.com");

        JsonText.AssertSame(
            """{"response_type":"ephemeral","text":"Sunny in Oslo","unfurl_links":false,"unfurl_media":true}""",
            await answer.Content.ReadAsStringAsync());
        Assert.Equal(["/weather Oslo for U1"], Entries);
    }

    [Theory]
    [InlineData("command=%2Fweather&text=silence")]
    [InlineData("command=%2Funknown&text=Oslo")]
    public async Task A_command_may_have_no_answer(string form) => await AssertEmptyAnswer(bot.PostCommand(form));

    [Fact]
    public async Task A_handlers_failure_is_the_hosts_to_report()
    {
        using var answer = await bot.PostCommand("command=%2Fweather&text=storm");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task A_menu_that_asks_for_options_is_told_that_there_are_none()
    {
        using var answer = await bot.Post(
            "/slack/options", "payload=%7B%22type%22%3A%22block_suggestion%22%7D", "application/x-www-form-urlencoded");

        JsonText.AssertSame("""{"options":[]}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_shortcut_nobody_handles_is_acknowledged() =>
        await AssertEmptyAnswer(bot.PostAction("""{"type":"shortcut","callback_id":"s"}"""));

    [Theory]
    [InlineData("/slack/event", "not json")]
    [InlineData("/slack/event", "[]")]
    [InlineData("/slack/event", """{"type":"event_callback"}""")]
    [InlineData("/slack/event", """{"type":"event_callback","event":7}""")]
    [InlineData("/slack/action", "payload=not%20json")]
    [InlineData("/slack/action", "payload=%7B%7D")]
    [InlineData("/slack/action", "other=1")]
    [InlineData("/slack/action", "payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A7%7D")]
    [InlineData("/slack/options", "")]
    [InlineData("/slack/command", "text=Oslo")]
    public async Task What_cannot_be_read_is_a_bad_request(string path, string body)
    {
        using var answer = await bot.Post(path, body, "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Entries);
    }

    [Theory]
    [InlineData("/slack/event")]
    [InlineData("/slack")]
    [InlineData("/health")]
    public async Task Other_requests_go_on(string path)
    {
        using var answer = await bot.Get(path);

        Assert.Equal("not for Slack", await answer.Content.ReadAsStringAsync());
    }

    private IEnumerable<string> Entries => bot.Services.GetRequiredService<Journal>().Entries;

    private static string Submission(string callbackId, string note) => $$"""
        {
          "type": "view_submission",
          "user": { "id": "U1" },
          "view": {
            "id": "V1",
            "type": "modal",
            "callback_id": "{{callbackId}}",
            "hash": "h1",
            "state": { "values": { "note": { "text": { "type": "plain_text_input", "value": "{{note}}" } } } }
          }
        }
        """;

    private static async Task AssertEmptyAnswer(Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }
}
