using System.Text.Json.Nodes;
using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.People;

public sealed class ClickTests
{
    [Fact]
    public async Task Menus_and_dates_in_a_message_send_what_was_chosen()
    {
        await using var town = await Town.Start();
        await town.Post(
            "Acme",
            Actions(Menu("static_select", "owner", "ben", "cleo"), Menu("overflow", "more", "withdraw", "history"), new() { ["type"] = "datepicker", ["action_id"] = "day" }));
        var message = await town.Slack.MessageIn("C01ALLOC");

        await town.Ana.Choose(message, "owner", "cleo");
        Assert.Equal("cleo", Action(town)["selected_option"]!["value"]!.GetValue<string>());
        Assert.Equal("cleo", town.LastPayload()["state"]!["values"]!["actions"]!["owner"]!["selected_option"]!["value"]!.GetValue<string>());
        await town.Ana.Overflow(message, "more", "The history");
        Assert.Equal("history", Action(town)["selected_option"]!["value"]!.GetValue<string>());
        await town.Ana.PickDate(message, "day", new DateOnly(2026, 3, 31));
        Assert.Equal("2026-03-31", Action(town)["selected_date"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nobody_can_click_what_is_not_before_them()
    {
        await using var town = await Town.Start();
        var ts = (await town.Post("Acme", Actions(Button("accept", "Accept"))))["ts"]!;
        var message = await town.Slack.MessageIn("C01ALLOC");

        await Impossible("U01BEN is not in C01ALLOC", town.Ben, "accept");
        await Impossible("No button “decline”", town.Ana, "decline");
        await town.Bot.Call("chat.update", new() { ["channel"] = "C01ALLOC", ["ts"] = ts.DeepClone(), ["text"] = "Done", ["blocks"] = new JsonArray() });
        await Impossible("nothing to click", town.Ana, "accept");
        await town.Bot.Call("chat.delete", new() { ["channel"] = "C01ALLOC", ["ts"] = ts.DeepClone() });
        await Impossible("The message is gone", town.Ana, "accept");

        async Task Impossible(string because, Person person, string action) =>
            Assert.Contains(because, (await Assert.ThrowsAsync<ImpossibleActionException>(() => person.Click(message, action))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_that_share_a_label_are_told_apart_by_their_value()
    {
        await using var town = await Town.Start();
        await town.Publish(
            Actions(Button("open", "Open", "acme")),
            Actions(Button("open", "Open", "globex")).With("block_id", "second"));

        await Assert.ThrowsAsync<ImpossibleActionException>(() => town.Ana.ClickHome("Open"));
        await town.Ana.ClickHome("Open", "globex");

        Assert.Equal("globex", Action(town)["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_double_click_is_two_clicks_with_two_triggers()
    {
        await using var town = await Town.Start();
        await town.Post("Acme", Actions(Button("accept", "Accept")));

        var both = await town.Ana.DoubleClick(await town.Slack.MessageIn("C01ALLOC"), "accept");

        Assert.Equal([200, 200], both.Select(a => a.Status));
        Assert.Equal(2, town.Bot.Received.Select(r => r.Body).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_ephemeral_message_can_be_clicked_by_its_reader_alone_and_comes_without_the_message()
    {
        await using var town = await Town.Start();
        await town.Bot.Call("chat.postEphemeral", new()
        {
            ["channel"] = "C01ALLOC",
            ["user"] = "U01ANA",
            ["text"] = "Sure?",
            ["blocks"] = new JsonArray(Actions(Button("yes", "Yes"))),
        });

        await town.Ana.Click(await town.Ana.Ephemeral(), "Yes");

        var payload = town.LastPayload();
        Assert.True(payload["container"]!["is_ephemeral"]!.GetValue<bool>());
        Assert.False(payload.ContainsKey("message"));
    }

    [Fact]
    public async Task Home_opens_with_an_event_and_its_clicks_carry_the_view()
    {
        await using var town = await Town.Start();
        var opened = await town.Ana.OpenHome();
        await town.Publish(Actions(Button("open", "Open")));
        var again = await town.Ana.OpenHome();

        await town.Ana.ClickHome("open");

        Assert.False(opened.Payload["event"]!.AsObject().ContainsKey("view"));
        var home = await town.Slack.HomeOf("U01ANA");
        Assert.Equal(home.Id, again.Payload["event"]!["view"]!["id"]!.GetValue<string>());
        var payload = town.LastPayload();
        Assert.Equal(("view", home.Id), (payload["container"]!["type"]!.GetValue<string>(), payload["container"]!["view_id"]!.GetValue<string>()));
        Assert.Equal("home", payload["view"]!["type"]!.GetValue<string>());
        Assert.False(payload.ContainsKey("response_url"));
    }

    [Fact]
    public async Task A_redelivered_event_keeps_its_id_and_says_why_it_came_again()
    {
        await using var town = await Town.Start();
        var sent = await town.Ana.OpenHome();

        var again = await town.Slack.Redeliver(sent, "http_error", retryNumber: 2);

        Assert.Equal(sent.EventId, again.EventId);
        var (_, body, headers) = town.Bot.Received[^1];
        Assert.Equal(("2", "http_error"), (headers["X-Slack-Retry-Num"], headers["X-Slack-Retry-Reason"]));
        Assert.Equal(town.Bot.Received[0].Body, body);
    }

    private static JsonNode Action(Town town) => town.LastPayload()["actions"]![0]!;
}
