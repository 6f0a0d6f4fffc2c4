using System.Text.Json.Nodes;
using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.Api;

public sealed class ViewTests
{
    [Fact]
    public async Task A_trigger_lives_three_seconds()
    {
        await using var town = await Town.Start();
        var command = await town.Ana.Command("/handover");
        town.Clock.Advance(TimeSpan.FromSeconds(3) + TimeSpan.FromMilliseconds(1));

        Assert.Equal("expired_trigger_id", await Open(town, command.TriggerId));
        town.Slack.Expect("expired_trigger_id");
    }

    [Fact]
    public async Task A_trigger_works_once()
    {
        await using var town = await Town.Start();
        var command = await town.Ana.Command("/handover");

        Assert.Null(await Open(town, command.TriggerId));
        Assert.Equal("exchanged_trigger_id", await Open(town, command.TriggerId));
        Assert.Equal("invalid_trigger_id", await Open(town, "made.up"));
        town.Slack.Expect("exchanged_trigger_id");
        town.Slack.Expect("invalid_trigger_id");
    }

    [Fact]
    public async Task An_update_with_a_stale_hash_conflicts()
    {
        await using var town = await Town.Start();
        var view = await town.Open(Section("one"));
        JsonObject Update(string text, string hash) => new() { ["view_id"] = view.Id, ["hash"] = hash, ["view"] = Modal(Section(text)) };

        var first = await town.Bot.Call("views.update", Update("two", view.Hash));
        var second = await town.Bot.Call("views.update", Update("three", view.Hash));

        Assert.True(first["ok"]!.GetValue<bool>());
        Assert.Equal("hash_conflict", second["error"]!.GetValue<string>());
        Assert.Equal("two", (await town.Ana.Modal(v => v.Id == view.Id)).Text);
        town.Slack.Expect("hash_conflict");
    }

    [Fact]
    public async Task A_home_tab_with_a_stale_hash_conflicts()
    {
        await using var town = await Town.Start();
        var first = await town.Publish(Section("one"));
        await town.Publish(Section("two"));

        var stale = await town.Bot.Call(
            "views.publish",
            new() { ["user_id"] = "U01ANA", ["hash"] = first["view"]!["hash"]!.DeepClone(), ["view"] = Home(Section("three")) });

        Assert.Equal("hash_conflict", stale["error"]!.GetValue<string>());
        town.Slack.Expect("hash_conflict");
    }

    [Fact]
    public async Task Views_stack_three_deep()
    {
        await using var town = await Town.Start();
        var view = await town.Open(Actions(Button("more", "More")));
        for (var depth = 2; depth <= 3; depth++)
        {
            await town.Ana.Click(view, "more");
            Assert.Null(await Push(town));
            var pushed = await town.Ana.ModalOpened();
            Assert.Equal(view.Id, pushed.Json["previous_view_id"]!.GetValue<string>());
            view = pushed;
        }

        await town.Ana.Click(view, "more");
        Assert.Equal("push_limit_reached", await Push(town));
        town.Slack.Expect("push_limit_reached");
    }

    [Fact]
    public async Task A_push_needs_a_trigger_from_inside_a_modal()
    {
        await using var town = await Town.Start();
        var command = await town.Ana.Command("/handover");

        var answer = await town.Bot.Call("views.push", new() { ["trigger_id"] = command.TriggerId, ["view"] = Modal(Section("a")) });

        Assert.Equal("invalid_trigger_id", answer["error"]!.GetValue<string>());
        town.Slack.Expect("inside an open modal");
    }

    [Fact]
    public async Task An_external_id_finds_one_view_and_is_taken_once()
    {
        await using var town = await Town.Start();
        await town.OpenModal(Modal(Section("one")).With("external_id", "acme"));

        var updated = await town.Bot.Call("views.update", new() { ["external_id"] = "acme", ["view"] = Modal(Section("two")).With("external_id", "acme") });
        await town.Publish(Actions(Button("open", "Open")));
        await town.Ana.ClickHome("open");
        var again = await town.Bot.Call(
            "views.open",
            new() { ["trigger_id"] = town.LastPayload()["trigger_id"]!.DeepClone(), ["view"] = Modal(Section("three")).With("external_id", "acme") });

        Assert.True(updated["ok"]!.GetValue<bool>());
        Assert.Equal("duplicate_external_id", again["error"]!.GetValue<string>());
        town.Slack.Expect("duplicate_external_id");
    }

    [Fact]
    public async Task An_update_of_a_view_that_is_gone_is_refused()
    {
        await using var town = await Town.Start();
        var view = await town.Open(Section("one"));
        await town.Ana.Close(view);

        var answer = await town.Bot.Call("views.update", new() { ["view_id"] = view.Id, ["view"] = Modal(Section("two")) });

        Assert.Equal("not_found", answer["error"]!.GetValue<string>());
        town.Slack.Expect("views.update: not_found");
    }

    private static async Task<string?> Open(Town town, string trigger) =>
        (await town.Bot.Call("views.open", new() { ["trigger_id"] = trigger, ["view"] = Modal(Section("Hello")) }))["error"]?.GetValue<string>();

    private static async Task<string?> Push(Town town) => (await town.Bot.Call(
        "views.push",
        new() { ["trigger_id"] = town.LastPayload()["trigger_id"]!.DeepClone(), ["view"] = Modal(Actions(Button("more", "More"))) }))["error"]?.GetValue<string>();
}
