using System.Text.Json.Nodes;
using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.Api;

public sealed class WebApiTests
{
    [Fact]
    public async Task A_method_nobody_knows_is_a_violation()
    {
        await using var town = await Town.Start();

        var answer = await town.Bot.Call("chat.shout", []);

        Assert.Equal("unknown_method", answer["error"]!.GetValue<string>());
        town.Slack.Expect("chat.shout: unknown_method");
    }

    [Theory]
    [InlineData("auth.test", "", "not_authed")]
    [InlineData("auth.test", "xoxb-somebody-else", "invalid_auth")]
    [InlineData("chat.postMessage", "xapp-test-token", "not_allowed_token_type")]
    [InlineData("apps.connections.open", "xoxb-test-token", "not_allowed_token_type")]
    public async Task A_call_without_the_right_token_is_refused(string method, string token, string error)
    {
        await using var town = await Town.Start();
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(token.Length == 0 ? [] : [KeyValuePair.Create("token", token)]);

        using var response = await http.PostAsync(new Uri(town.Slack.ApiUrl + method), content);

        Assert.Contains($"\"{error}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        town.Slack.Expect(error);
    }

    [Fact]
    public async Task Reading_methods_drop_arguments_that_come_as_json()
    {
        await using var town = await Town.Start();

        var answer = await town.Bot.Call("users.info", new() { ["user"] = "U01ANA" });

        Assert.Equal("user_not_found", answer["error"]!.GetValue<string>());
        town.Slack.Expect("Slack drops them from a JSON body");
        town.Slack.Expect("user_not_found");
    }

    [Fact]
    public async Task People_can_be_looked_up_by_id_and_by_email_and_listed()
    {
        await using var town = await Town.Start();

        var info = await town.Bot.Ask("users.info", ("user", "U01BEN"));
        var lookup = await town.Bot.Ask("users.lookupByEmail", ("email", "BEN@example.com"));
        var missing = await town.Bot.Ask("users.lookupByEmail", ("email", "nobody@example.com"));
        var list = await town.Bot.Ask("users.list");

        Assert.Equal("America/New_York", info["user"]!["tz"]!.GetValue<string>());
        Assert.Equal("U01BEN", lookup["user"]!["id"]!.GetValue<string>());
        Assert.Equal("users_not_found", missing["error"]!.GetValue<string>());
        Assert.Equal(["U01ANA", "U01BEN", "U0BOT"], list["members"]!.AsArray().Select(m => m!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_bot_may_change_and_delete_its_own_messages_only()
    {
        await using var town = await Town.Start();
        var posted = await town.Post("First", Section("First"));
        var ts = posted["ts"]!.GetValue<string>();

        await town.Bot.Call("chat.update", new() { ["channel"] = "C01ALLOC", ["ts"] = ts, ["text"] = "Second" });

        var message = town.Slack.Messages("C01ALLOC").Single();
        Assert.Equal(("Second", 1, "First"), (message.Text, message.Edited, message.BlockText));
        var hers = town.Ana.Say("C01ALLOC", "Mine");
        Assert.Equal("cant_update_message", await Error(town, "chat.update", new() { ["channel"] = "C01ALLOC", ["ts"] = hers.Ts, ["text"] = "Yours" }));
        Assert.Equal("cant_delete_message", await Error(town, "chat.delete", new() { ["channel"] = "C01ALLOC", ["ts"] = hers.Ts }));
        Assert.Equal("message_not_found", await Error(town, "chat.update", new() { ["channel"] = "C01ALLOC", ["ts"] = "1.000001", ["text"] = "a" }));
        await town.Bot.Call("chat.delete", new() { ["channel"] = "C01ALLOC", ["ts"] = ts });
        Assert.Equal(["Mine"], town.Slack.Messages("C01ALLOC").Select(m => m.Text));
    }

    [Fact]
    public async Task A_channel_without_the_bot_takes_none_of_its_messages()
    {
        await using var town = await Town.Start();
        town.Slack.RemoveFrom("C01ALLOC", town.Slack.BotUserId);
        town.Slack.AddPrivateChannel("C02LEAD", "leadership", "U01ANA");
        town.Slack.RemoveFrom("C02LEAD", town.Slack.BotUserId);
        town.Slack.AddChannel("C03OLD", "old");
        town.Slack.Archive("C03OLD");

        Assert.Equal("not_in_channel", await Error(town, "chat.postMessage", new() { ["channel"] = "C01ALLOC", ["text"] = "a" }));
        Assert.Equal("channel_not_found", await Error(town, "chat.postMessage", new() { ["channel"] = "C02LEAD", ["text"] = "a" }));
        Assert.Equal("is_archived", await Error(town, "chat.postMessage", new() { ["channel"] = "C03OLD", ["text"] = "a" }));
    }

    [Fact]
    public async Task Only_members_get_ephemeral_messages()
    {
        await using var town = await Town.Start();

        await town.Bot.Call("chat.postEphemeral", new() { ["channel"] = "C01ALLOC", ["user"] = "U01ANA", ["text"] = "Between us" });

        Assert.Equal("Between us", (await town.Ana.Ephemeral()).Text);
        Assert.Empty(town.Slack.Messages("C01ALLOC"));
        Assert.Equal(
            "user_not_in_channel",
            await Error(town, "chat.postEphemeral", new() { ["channel"] = "C01ALLOC", ["user"] = "U01BEN", ["text"] = "a" }));
    }

    [Fact]
    public async Task Direct_messages_open_once_and_only_with_people_who_are_there()
    {
        await using var town = await Town.Start();
        town.Slack.Deactivate("U01BEN");

        var opened = await town.Bot.Call("conversations.open", new() { ["users"] = "U01ANA" });
        var again = await town.Bot.Call("conversations.open", new() { ["users"] = "U01ANA" });
        await town.Bot.Call("chat.postMessage", new() { ["channel"] = opened["channel"]!["id"]!.DeepClone(), ["text"] = "Hello" });

        Assert.Equal(opened["channel"]!.ToJsonString(), again["channel"]!.ToJsonString());
        Assert.Equal("Hello", (await town.Slack.DirectMessageTo("U01ANA")).Text);
        Assert.Equal("user_disabled", await Error(town, "conversations.open", new() { ["users"] = "U01BEN" }));
    }

    [Fact]
    public async Task History_is_paged_newest_first_with_metadata_on_request_and_threads_apart()
    {
        await using var town = await Town.Start();
        for (var i = 1; i <= 3; i++)
        {
            await town.Bot.Call("chat.postMessage", Object($$$"""{"channel":"C01ALLOC","text":"m{{{i}}}","metadata":{"event_type":"sent","event_payload":{"id":{{{i}}}}} }"""));
            town.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        var first = town.Slack.Messages("C01ALLOC")[0];
        await town.Bot.Call("chat.postMessage", new() { ["channel"] = "C01ALLOC", ["text"] = "reply", ["thread_ts"] = first.Ts });

        var page = await town.Bot.Ask("conversations.history", ("channel", "C01ALLOC"), ("limit", "2"), ("include_all_metadata", "true"));
        var next = await town.Bot.Ask("conversations.history", ("channel", "C01ALLOC"), ("limit", "2"), ("cursor", page["response_metadata"]!["next_cursor"]!.GetValue<string>()));
        var replies = await town.Bot.Ask("conversations.replies", ("channel", "C01ALLOC"), ("ts", first.Ts));
        var older = await town.Bot.Ask("conversations.history", ("channel", "C01ALLOC"), ("latest", first.Ts), ("inclusive", "true"));

        Assert.Equal(["m3", "m2"], Texts(page));
        Assert.Equal(3, page["messages"]![0]!["metadata"]!["event_payload"]!["id"]!.GetValue<int>());
        Assert.Equal(["m1"], Texts(next));
        Assert.Null(next["messages"]![0]!["metadata"]);
        Assert.Equal(["m1", "reply"], Texts(replies));
        Assert.Equal(["m1"], Texts(older));
        Assert.Equal("reply", (await town.Slack.MessageIn("C01ALLOC", m => m.Text == "m1")).Replies.Single().Text);
    }

    [Fact]
    public async Task Channels_and_their_members_are_listed()
    {
        await using var town = await Town.Start();
        town.Slack.AddPrivateChannel("C02LEAD", "leadership", "U01ANA");

        var channels = await town.Bot.Ask("conversations.list", ("types", "public_channel,private_channel"));
        var members = await town.Bot.Ask("conversations.members", ("channel", "C01ALLOC"));
        var info = await town.Bot.Ask("conversations.info", ("channel", "C01ALLOC"));

        Assert.Equal(["allocation", "leadership"], channels["channels"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()));
        Assert.Equal(["U01ANA", "U0BOT"], members["members"]!.AsArray().Select(m => m!.GetValue<string>()));
        Assert.True(info["channel"]!["is_member"]!.GetValue<bool>());
    }

    private static async Task<string> Error(Town town, string method, JsonObject arguments)
    {
        var error = (await town.Bot.Call(method, arguments))["error"]!.GetValue<string>();
        town.Slack.Expect($"{method}: {error}");
        return error;
    }

    private static IEnumerable<string> Texts(JsonObject page) => page["messages"]!.AsArray().Select(m => m!["text"]!.GetValue<string>());
}
