using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.People;

public sealed class ModalTests
{
    [Fact]
    public async Task Nobody_can_submit_what_the_client_would_not_let_them()
    {
        await using var town = await Town.Start();
        var view = await town.Open(
            Input("evidence", TextInput().With("max_length", 5)),
            Input("reason", Menu("static_select", "value", "a")));

        await Impossible("required and empty", form => form.Select("reason", "a"));
        await Impossible("0 to 5 characters", form => form.Text("evidence", "123456"));
        await Impossible("single line", form => form.Text("evidence", "1\n2"));
        await Impossible("no option “b”", form => form.Select("reason", "b"));
        await Impossible("is a static_select, not a plain_text_input", form => form.Text("reason", "a"));
        await Impossible("No input block “colour”", form => form.Text("colour", "a"));

        async Task Impossible(string because, Action<Form> fill) =>
            Assert.Contains(because, (await Assert.ThrowsAsync<ImpossibleActionException>(() => town.Ana.Submit(view, fill))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_stand_at_their_inputs_and_the_modal_stays()
    {
        await using var town = await Town.Start();
        var view = await town.Open(Input("evidence", TextInput()));
        town.Bot.OnAction = _ => Results.Json(new { response_action = "errors", errors = new { evidence = "Say more" } });

        var answer = await town.Ana.Submit(view, form => form.Text("evidence", "a"));

        Assert.Equal("errors", answer.Action);
        Assert.Equal("Say more", answer.Errors["evidence"]);
        Assert.Equal(view.Id, town.Ana.OpenModal!.Id);
    }

    [Fact]
    public async Task An_update_keeps_the_view_and_what_stands_in_inputs_of_the_same_name()
    {
        await using var town = await Town.Start();
        var view = await town.Open(Input("evidence", TextInput()));
        Respond(town, "update", Modal(Input("evidence", TextInput().With("initial_value", "something new")), Input("more", TextInput().With("initial_value", "fresh"))));

        var answer = await town.Ana.Submit(view, form => form.Text("evidence", "No seats left"));

        Assert.Equal(("update", view.Id), (answer.Action, answer.View!.Id));
        Assert.NotEqual(view.Hash, answer.View.Hash);
        var values = answer.View.Json["state"]!["values"]!;
        Assert.Equal("No seats left", values["evidence"]!["value"]!["value"]!.GetValue<string>());
        Assert.Equal("fresh", values["more"]!["value"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_push_goes_on_top_and_clear_takes_all_away()
    {
        await using var town = await Town.Start();
        var view = await town.Open(Section("one"));
        Respond(town, "push", Modal(Section("two")));
        var pushed = (await town.Ana.Submit(view)).View!;
        await Assert.ThrowsAsync<ImpossibleActionException>(() => town.Ana.Submit(view));
        town.Bot.OnAction = _ => Results.Json(new { response_action = "clear" });

        var cleared = await town.Ana.Submit(pushed);

        Assert.Equal(("two", view.Id), (pushed.Text, pushed.Json["previous_view_id"]!.GetValue<string>()));
        Assert.Equal("clear", cleared.Action);
        Assert.Null(town.Ana.OpenModal);
    }

    [Theory]
    [InlineData("no input block of this view", """{"response_action":"errors","errors":{"colour":"Wrong"}}""")]
    [InlineData("must name at least one block", """{"response_action":"errors","errors":{}}""")]
    [InlineData("says nothing", """{"response_action":"errors","errors":{"evidence":""}}""")]
    [InlineData("unknown response_action", """{"response_action":"dance"}""")]
    [InlineData("missing required field: view", """{"response_action":"update"}""")]
    [InlineData("missing required field: title", """{"response_action":"update","view":{"type":"modal","blocks":[{"type":"divider"}]}}""")]
    public async Task An_answer_to_a_submission_that_Slack_would_not_take_is_a_violation(string because, string answer)
    {
        await using var town = await Town.Start();
        var view = await town.Open(Input("evidence", TextInput()));
        town.Bot.OnAction = _ => Results.Text(answer, "application/json");

        var result = await town.Ana.Submit(view, form => form.Text("evidence", "a"));

        Assert.Equal("failed", result.Action);
        Assert.Contains(because, town.Slack.Expect("view_submission").Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_is_told_to_a_bot_that_asked_for_it()
    {
        await using var town = await Town.Start();
        var quiet = await town.Open(Section("quiet"));
        await town.Ana.Close(quiet);
        Assert.Equal(["/slack/command"], town.Bot.Received.Select(r => r.Path));
        var view = await town.OpenModal(Modal(Section("one")).With("notify_on_close", true));

        await town.Ana.Close(view);

        var payload = town.LastPayload();
        Assert.Equal("view_closed", payload["type"]!.GetValue<string>());
        Assert.Equal(view.Id, payload["view"]!["id"]!.GetValue<string>());
        Assert.False(payload["is_cleared"]!.GetValue<bool>());
        Assert.Null(town.Ana.OpenModal);
    }

    [Fact]
    public async Task A_test_can_wait_for_a_modal_to_change()
    {
        await using var town = await Town.Start();
        var view = await town.Open(Section("Loading"));
        var waiting = town.Ana.Modal(v => v.Text == "Loaded");
        Assert.False(waiting.IsCompleted);

        await town.Bot.Call("views.update", new() { ["view_id"] = view.Id, ["view"] = Modal(Section("Loaded")) });

        Assert.Equal("Loaded", (await waiting).Text);
    }

    private static void Respond(Town town, string action, JsonObject view) =>
        town.Bot.OnAction = _ => Results.Text(new JsonObject { ["response_action"] = action, ["view"] = view.DeepClone() }.ToJsonString(), "application/json");
}
