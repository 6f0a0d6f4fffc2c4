using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Tests.Sockets;

public sealed class SocketModeTests
{
    [Fact]
    public async Task A_command_comes_in_an_envelope_and_its_acknowledgement_may_answer()
    {
        await using var town = await Connected();
        await using var socket = await TinySocket.Connect(town.Slack);
        var hello = await socket.Receive();

        var sending = town.Ana.Command("/handover", "acme");
        var envelope = await socket.Receive();
        await socket.Acknowledge(envelope, new() { ["text"] = "Which account?" });
        var answer = await sending;

        Assert.Equal("hello", Text(hello, "type"));
        Assert.Equal("slash_commands", Text(envelope, "type"));
        Assert.True(envelope["accepts_response_payload"]!.GetValue<bool>());
        Assert.Equal(("/handover", "acme"), (envelope["payload"]!["command"]!.GetValue<string>(), envelope["payload"]!["text"]!.GetValue<string>()));
        Assert.Equal("Which account?", answer.Text);
    }

    [Fact]
    public async Task Clicks_and_events_are_acknowledged_without_an_answer()
    {
        await using var town = await Connected();
        await using var socket = await TinySocket.Connect(town.Slack);
        await socket.Receive();

        var opening = town.Ana.OpenHome();
        var envelope = await socket.Receive();
        await socket.Acknowledge(envelope, new() { ["text"] = "Nobody reads this" });
        await opening;

        Assert.Equal("events_api", Text(envelope, "type"));
        Assert.Equal("app_home_opened", envelope["payload"]!["event"]!["type"]!.GetValue<string>());
        town.Slack.Expect("nothing reads this answer");
    }

    [Fact]
    public async Task An_acknowledgement_of_nothing_is_a_violation()
    {
        await using var town = await Connected();
        await using var socket = await TinySocket.Connect(town.Slack);
        await socket.Receive();

        await socket.Acknowledge(new() { ["envelope_id"] = "made-up" }, payload: null);
        var opening = town.Ana.OpenHome();
        await socket.Acknowledge(await socket.Receive(), payload: null);
        await opening;

        town.Slack.Expect("no envelope waits for");
    }

    [Fact]
    public async Task A_bot_that_is_told_to_reconnect_gets_the_rest_on_its_new_connection()
    {
        await using var town = await Connected();
        await using var first = await TinySocket.Connect(town.Slack);
        await first.Receive();

        await town.Slack.DisconnectSockets();
        var disconnect = await first.Receive();
        await using var second = await TinySocket.Connect(town.Slack);
        await second.Receive();
        await town.Slack.WaitForSocket();
        var sending = town.Ana.Command("/mybook");
        await second.Acknowledge(await second.Receive(), payload: null);

        Assert.Equal(("disconnect", "refresh_requested"), (Text(disconnect, "type"), Text(disconnect, "reason")));
        Assert.Equal(200, (await sending).Status);
    }

    [Fact]
    public async Task Dropped_connections_end_without_a_word()
    {
        await using var town = await Connected();
        await using var socket = await TinySocket.Connect(town.Slack);
        await socket.Receive();
        await town.Slack.WaitForSocket();

        town.Slack.DropSockets();

        await Assert.ThrowsAnyAsync<Exception>(socket.Receive);
    }

    [Fact]
    public async Task A_connection_needs_a_fresh_ticket()
    {
        await using var town = await Connected();
        var url = await TinySocket.Ticket(town.Slack);
        await using var socket = await TinySocket.Connect(url);

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => TinySocket.Connect(url));

        town.Slack.Expect("without a fresh ticket");
    }

    private static async Task<Town> Connected()
    {
        var town = await Town.Start();
        town.Slack.Deliver = Delivery.SocketMode;
        return town;
    }

    private static string Text(JsonObject json, string name) => json[name]!.GetValue<string>();
}
