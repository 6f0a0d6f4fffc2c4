using SlackNet.Blocks;
using SlackNet.Compat.Tests.Json;
using SlackNet.Compat.Tests.Loopback;
using SlackNet.WebApi;

namespace SlackNet.Compat.Tests.WebApi;

public sealed class CallTests : IAsyncLifetime
{
    private WebApiServer slack;

    public async Task InitializeAsync() => slack = await WebApiServer.Start();

    public async Task DisposeAsync() => await slack.DisposeAsync();

    [Fact]
    public async Task A_message_is_posted_as_json_with_the_token()
    {
        slack.Answers("""{"ok":true,"channel":"C1","ts":"1.2","message":{"type":"message","text":"Hi","blocks":[{"type":"rich_text"}]}}""");

        var posted = await slack.Client().Chat.PostMessage(new Message
        {
            Channel = "C1",
            Text = "Hi",
            ThreadTs = "1.1",
            Blocks = { new DividerBlock() },
        });

        Assert.Equal(("POST", "/api/chat.postMessage", "Bearer xoxb-token"), (slack.Request.Method, slack.Request.Path, slack.Request.Authorization));
        Assert.StartsWith("application/json", slack.Request.ContentType, StringComparison.Ordinal);
        JsonText.AssertSame(
            """{"channel":"C1","text":"Hi","thread_ts":"1.1","blocks":[{"type":"divider"}],"unfurl_links":false,"unfurl_media":true}""",
            slack.Request.Body);
        Assert.Equal(("1.2", "C1"), (posted.Ts, posted.Channel));
        Assert.Empty(posted.Message.Blocks);
    }

    [Fact]
    public async Task An_ephemeral_message_names_its_reader()
    {
        slack.Answers("""{"ok":true,"message_ts":"1.3"}""");

        var posted = await slack.Client().Chat.PostEphemeral("U1", new Message { Channel = "C1", Text = "Hi", Parse = ParseMode.Full });

        JsonText.AssertSame(
            """{"channel":"C1","user":"U1","text":"Hi","parse":"full","unfurl_links":false,"unfurl_media":true}""",
            slack.Request.Body);
        Assert.Equal("1.3", posted.MessageTs);
    }

    [Theory]
    [InlineData(null, """{"channel":"C1","ts":"1.2","text":"","blocks":[]}""")]
    [InlineData("Hi", """{"channel":"C1","ts":"1.2","text":"Hi","blocks":[]}""")]
    public async Task An_update_says_everything_so_that_nothing_old_stays(string text, string expected)
    {
        slack.Answers("""{"ok":true,"channel":"C1","ts":"1.2","text":"Hi"}""");

        await slack.Client().Chat.Update(new MessageUpdate { ChannelId = "C1", Ts = "1.2", Text = text });

        JsonText.AssertSame(expected, slack.Request.Body);
    }

    [Fact]
    public async Task Views_are_opened_pushed_updated_and_published()
    {
        const string answer = """{"ok":true,"view":{"id":"V1","type":"modal","hash":"h1"}}""";
        slack.Answers(answer).Answers(answer).Answers(answer).Answers(answer);
        var views = slack.Client().Views;
        var modal = new ModalViewDefinition { Title = "T", CallbackId = "c" };

        Assert.Equal("V1", (await views.Open("trigger", modal)).View.Id);
        await views.Push("trigger", modal);
        await views.UpdateByViewId(modal, "V1", "h1");
        await views.Publish("U1", new HomeViewDefinition { Blocks = { new DividerBlock() } });

        const string view = """{"type":"modal","title":{"type":"plain_text","text":"T"},"callback_id":"c"}""";
        var requests = slack.Requests.ToArray();
        Assert.Equal(
            ["/api/views.open", "/api/views.push", "/api/views.update", "/api/views.publish"],
            requests.Select(request => request.Path));
        JsonText.AssertSame($$"""{"trigger_id":"trigger","view":{{view}}}""", requests[0].Body);
        JsonText.AssertSame($$"""{"trigger_id":"trigger","view":{{view}}}""", requests[1].Body);
        JsonText.AssertSame($$"""{"view_id":"V1","hash":"h1","view":{{view}}}""", requests[2].Body);
        JsonText.AssertSame("""{"user_id":"U1","view":{"type":"home","blocks":[{"type":"divider"}]}}""", requests[3].Body);
    }

    [Fact]
    public async Task Reading_is_asked_for_in_a_form()
    {
        slack.Answers("""
            {"ok":true,"messages":[{"type":"message","ts":"1.2","user":"U1","text":"Hi","bot_id":"B1",
              "metadata":{"event_type":"order_placed","event_payload":{"order_id":"o1"}}}],
             "has_more":true,"pin_count":0,"response_metadata":{"next_cursor":"c2"}}
            """);

        var history = await slack.Client().Conversations.History("C1", oldestTs: "1.0", inclusive: true, includeAllMetadata: true);

        Assert.Equal("application/x-www-form-urlencoded", slack.Request.ContentType);
        Assert.Equal("Bearer xoxb-token", slack.Request.Authorization);
        Assert.Equal("channel=C1&oldest=1.0&inclusive=true&limit=100&include_all_metadata=true", slack.Request.Body);
        Assert.True(history.HasMore);
        Assert.Equal("c2", history.ResponseMetadata.NextCursor);
        Assert.Equal("order_placed", Assert.Single(history.Messages).Metadata.EventType);
    }

    [Fact]
    public async Task Conversations_are_listed_described_and_opened()
    {
        slack.Answers("""{"ok":true,"channels":[{"id":"C1","name":"general","is_member":true}],"response_metadata":{"next_cursor":""}}""")
            .Answers("""{"ok":true,"channel":{"id":"C1","name":"general","num_members":"3"}}""")
            .Answers("""{"ok":true,"members":["U1","U2"]}""")
            .Answers("""{"ok":true,"channel":{"id":"G1"}}""")
            .Answers("""{"ok":true,"channel":{"id":"D1"}}""");
        var conversations = slack.Client().Conversations;

        var list = await conversations.List(excludeArchived: true, types: [ConversationType.PublicChannel, ConversationType.Im]);
        Assert.True(Assert.Single(list.Channels).IsMember);
        Assert.Equal(3, (await conversations.Info("C1", includeNumMembers: true)).NumMembers);
        Assert.Equal(["U1", "U2"], (await conversations.Members("C1")).Members);
        Assert.Equal("G1", await conversations.Open(["U1", "U2"]));
        Assert.Equal("D1", await conversations.Open("D1"));

        var bodies = slack.Requests.Select(request => request.Body).ToArray();
        Assert.Equal("exclude_archived=true&limit=100&types=public_channel%2Cim", bodies[0]);
        Assert.Equal("""{"users":"U1,U2"}""", bodies[3]);
        Assert.Equal("""{"channel":"D1"}""", bodies[4]);
    }

    [Fact]
    public async Task People_are_found()
    {
        slack.Answers("""{"ok":true,"user":{"id":"U1","name":"ana","tz":"Europe/London","tz_offset":0,"profile":{"email":"ana@example.com"}}}""")
            .Answers("""{"ok":true,"user":{"id":"U1"}}""")
            .Answers("""{"ok":true,"members":[{"id":"U1","is_bot":true}],"response_metadata":{"next_cursor":"c2"}}""")
            .Answers("""{"ok":true,"url":"https://acme.slack.com/","team":"Acme","user":"bot","team_id":"T1","user_id":"U0"}""");
        var client = slack.Client();

        Assert.Equal("ana@example.com", (await client.Users.Info("U1")).Profile.Email);
        Assert.Equal("U1", (await client.Users.LookupByEmail("ana@example.com")).Id);
        Assert.True(Assert.Single((await client.Users.List(limit: 10)).Members).IsBot);
        Assert.Equal(("T1", "U0"), await client.Auth.Test() is var test ? (test.TeamId, test.UserId) : default);

        Assert.Equal(
            ["/api/users.info", "/api/users.lookupByEmail", "/api/users.list", "/api/auth.test"],
            slack.Requests.Select(request => request.Path));
        Assert.Equal("email=ana%40example.com", slack.Requests.ElementAt(1).Body);
    }

    [Fact]
    public async Task What_Slack_does_not_know_of_somebody_spoils_nothing()
    {
        slack.Answers("""{"ok":true,"members":[{"id":"U1","tz":null,"tz_offset":null,"is_bot":null,"profile":{"email":null}}]}""");

        var person = Assert.Single((await slack.Client().Users.List()).Members);

        Assert.Equal(("U1", null, 0, false, null), (person.Id, person.Tz, person.TzOffset, person.IsBot, person.Profile.Email));
    }
}
