using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.Rules;

public sealed class MessageRulesTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    public static TheoryData<string, string> Refused => new()
    {
        { "no_text", """{"channel":"C01ALLOC"}""" },
        { "no_text", """{"channel":"C01ALLOC","text":"","blocks":[]}""" },
        { "msg_too_long", $$"""{"channel":"C01ALLOC","text":"{{new string('x', 40_001)}}"}""" },
        { "msg_blocks_too_long", $$"""{"channel":"C01ALLOC","text":"a","blocks":[{{Sections(5, new string('x', 2601))}}]}""" },
        { "invalid_blocks", $$"""{"channel":"C01ALLOC","text":"a","blocks":[{{Sections(51, "a")}}]}""" },
        { "invalid_blocks_format", """{"channel":"C01ALLOC","text":"a","blocks":"not json"}""" },
        { "invalid_metadata_format", """{"channel":"C01ALLOC","text":"a","metadata":{"event_type":"sent"}}""" },
        { "metadata_too_large", $$"""{"channel":"C01ALLOC","text":"a","metadata":{"event_type":"sent","event_payload":{"id":"{{new string('x', 8000)}}"} } }""" },
        { "invalid_arguments", """{"text":"a"}""" },
        { "channel_not_found", """{"channel":"C0NOWHERE","text":"a"}""" },
        { "thread_not_found", """{"channel":"C01ALLOC","text":"a","thread_ts":"1.000001"}""" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_message_that_Slack_would_refuse_is_refused(string error, string message)
    {
        var answer = await fixture.Town.Bot.Call("chat.postMessage", Object(message));

        Assert.Equal(error, answer["error"]!.GetValue<string>());
        fixture.Town.Slack.Expect($"chat.postMessage: {error}");
        Assert.Empty(fixture.Town.Slack.Violations);
    }

    [Fact]
    public async Task Fifty_blocks_are_taken()
    {
        var answer = await fixture.Town.Post("Many", [.. Enumerable.Range(0, 50).Select(_ => Section("a"))]);

        Assert.True(answer["ok"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("", "without a plain text fallback")]
    [InlineData("long", "Slack advises at most 4000")]
    public async Task What_Slack_lets_pass_but_people_would_regret_is_a_violation(string text, string because)
    {
        var answer = await fixture.Town.Post(text == "long" ? new string('x', 4001) : text, Section("Blocks"));

        Assert.True(answer["ok"]!.GetValue<bool>());
        fixture.Town.Slack.Expect(because);
    }

    [Fact]
    public async Task An_update_takes_at_most_four_thousand_characters()
    {
        var posted = await fixture.Town.Post("Short");

        var answer = await fixture.Town.Bot.Call(
            "chat.update",
            new() { ["channel"] = "C01ALLOC", ["ts"] = posted["ts"]!.DeepClone(), ["text"] = new string('x', 4001) });

        Assert.Equal("msg_too_long", answer["error"]!.GetValue<string>());
        fixture.Town.Slack.Expect("chat.update: msg_too_long");
    }

    private static string Sections(int count, string text) =>
        string.Join(',', Enumerable.Repeat($$"""{"type":"section","text":{"type":"mrkdwn","text":"{{text}}"} }""", count));
}
