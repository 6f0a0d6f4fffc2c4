using SlackNet.Compat.Tests.Json;

namespace SlackNet.Compat.Tests.SocketMode;

public sealed class EnvelopeTests : IAsyncLifetime
{
    private SocketServer slack;
    private SocketBot bot;
    private SocketLink link;

    public async Task InitializeAsync()
    {
        slack = await SocketServer.Start();
        bot = SocketBot.For(slack);
        link = await bot.Connect(slack);
    }

    public async Task DisposeAsync()
    {
        link.Break();
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task An_event_is_acknowledged_when_it_is_handled()
    {
        await link.Send("""
            {"envelope_id":"e1","type":"events_api","accepts_response_payload":false,
             "payload":{"type":"event_callback","event":{"type":"app_home_opened","user":"U1","tab":"home"}}}
            """);

        await AssertAcknowledged("""{"envelope_id":"e1"}""");
        Assert.Equal(["home U1 Home in time"], bot.Journal.Entries);
    }

    [Fact]
    public async Task A_command_is_acknowledged_with_its_answer()
    {
        await link.SendCommand("e1", "Oslo");

        await AssertAcknowledged("""
            {"envelope_id":"e1",
             "payload":{"response_type":"ephemeral","text":"Sunny in Oslo","unfurl_links":false,"unfurl_media":true}}
            """);
    }

    [Theory]
    [InlineData("Oslo", false)]
    [InlineData("silence", true)]
    public async Task An_answer_is_left_out_where_there_is_none_or_none_is_taken(string text, bool acceptsAnswer)
    {
        await link.SendCommand("e1", text, acceptsAnswer);

        await AssertAcknowledged("""{"envelope_id":"e1"}""");
    }

    [Fact]
    public async Task A_submitted_view_is_acknowledged_with_what_happens_next()
    {
        await link.Send("""
            {"envelope_id":"e1","type":"interactive","accepts_response_payload":true,
             "payload":{"type":"view_submission","view":{"type":"modal","callback_id":"note-view",
               "state":{"values":{"note":{"text":{"type":"plain_text_input","value":"wrong"}}}}}}}
            """);

        await AssertAcknowledged("""{"envelope_id":"e1","payload":{"response_action":"errors","errors":{"note":"Say more."}}}""");
    }

    [Fact]
    public async Task A_failed_handler_is_logged_and_acknowledged_without_an_answer()
    {
        await link.SendCommand("e1", "storm");

        await AssertAcknowledged("""{"envelope_id":"e1"}""");
        Assert.Contains(bot.Log.Lines, line =>
            line.StartsWith("Error: Could not handle slash_commands of envelope e1", StringComparison.Ordinal)
            && line.Contains("Struck by lightning.", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line =>
            line.Contains("xapp-token", StringComparison.Ordinal) || line.Contains("secret-ticket", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("slash_commands", "{}")]
    [InlineData("interactive", "7")]
    [InlineData("something_new", "{}")]
    public async Task What_cannot_be_handled_is_acknowledged_without_an_answer(string type, string payload)
    {
        await link.Send($$"""{"envelope_id":"e1","type":"{{type}}","accepts_response_payload":true,"payload":{{payload}} }""");

        await AssertAcknowledged("""{"envelope_id":"e1"}""");
    }

    [Fact]
    public async Task A_slow_handler_holds_nobody_up()
    {
        await link.SendCommand("slow", "wait");
        await link.SendCommand("quick", "go on");

        var acknowledged = new[] { await link.Receive(), await link.Receive() };

        Assert.Equal(["quick", "slow"], acknowledged.Select(node => (string)node["envelope_id"]).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_message_may_come_in_many_frames(int frameSize)
    {
        await link.SendInFrames(
            """{"envelope_id":"ë1","type":"slash_commands","payload":{"command":"/weather","text":"Tromsø"}}""", frameSize);

        await AssertAcknowledged("""{"envelope_id":"ë1"}""");
        Assert.Equal(["/weather Tromsø for "], bot.Journal.Entries);
    }

    [Fact]
    public async Task A_message_may_be_large()
    {
        var text = new string('x', 1_000_000);
        await link.SendCommand("e1", text, acceptsAnswer: false);

        await AssertAcknowledged("""{"envelope_id":"e1"}""");
        Assert.Equal([$"/weather {text} for U1"], bot.Journal.Entries);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"type":"something_new"}""")]
    public async Task A_message_that_makes_no_sense_is_left_out(string message)
    {
        await link.Send(message);
        await link.SendCommand("e1", "silence");

        await AssertAcknowledged("""{"envelope_id":"e1"}""");
    }

    private async Task AssertAcknowledged(string expected) => JsonText.AssertSame(expected, (await link.Receive()).ToJsonString());
}
