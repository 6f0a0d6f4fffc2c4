using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.People;

public sealed class PersonTests
{
    [Fact]
    public async Task A_command_arrives_as_a_signed_form_and_its_answer_is_for_that_person_alone()
    {
        await using var town = await Town.Start();
        JsonObject received = [];
        town.Bot.OnCommand = form =>
        {
            received = form;
            return Results.Json(new { response_type = "ephemeral", text = "Which account?" });
        };

        var answer = await town.Ana.Command("/handover", "acme corp", "C01ALLOC");

        Assert.Equal("Which account?", answer.Text);
        Assert.Equal("U01ANA", answer.Message!.EphemeralFor);
        Assert.Equal(("/handover", "acme corp", "C01ALLOC", "allocation"), (Text(received, "command"), Text(received, "text"), Text(received, "channel_id"), Text(received, "channel_name")));
        Assert.Equal(answer.TriggerId, Text(received, "trigger_id"));
        var (_, body, headers) = town.Bot.Received.Single();
        var timestamp = long.Parse(headers["X-Slack-Request-Timestamp"]);
        Assert.Equal(town.Clock.GetUtcNow().ToUnixTimeSeconds(), timestamp);
        Assert.Equal(town.Slack.Sign(timestamp, body), headers["X-Slack-Signature"]);
    }

    [Fact]
    public async Task A_submission_carries_what_was_filled_in_and_what_was_left_alone()
    {
        await using var town = await Town.Start();
        var view = await town.Open(
            Input("evidence", TextInput()),
            Input("note", TextInput().With("initial_value", "as agreed"), optional: true),
            Input("reason", Menu("static_select", "value", "no_levers", "region")),
            Input("checklist", Menu("checkboxes", "value", "a", "b", "c").With("initial_options", Options("b")), optional: true),
            Input("keep", Menu("radio_buttons", "value", "yes", "no")),
            Input("day", new() { ["type"] = "datepicker", ["action_id"] = "value" }, optional: true));

        var answer = await town.Ana.Submit(view, form => form.Text("evidence", "No seats left").Select("reason", "The no_levers").Tick("checklist", "c").Radio("keep", "no"));

        Assert.Equal("close", answer.Action);
        Assert.Null(answer.View);
        var values = town.LastPayload()["view"]!["state"]!["values"]!;
        Assert.Equal("No seats left", values["evidence"]!["value"]!["value"]!.GetValue<string>());
        Assert.Equal("as agreed", values["note"]!["value"]!["value"]!.GetValue<string>());
        Assert.Equal("no_levers", values["reason"]!["value"]!["selected_option"]!["value"]!.GetValue<string>());
        Assert.Equal(["b", "c"], values["checklist"]!["value"]!["selected_options"]!.AsArray().Select(o => o!["value"]!.GetValue<string>()));
        Assert.Equal("no", values["keep"]!["value"]!["selected_option"]!["value"]!.GetValue<string>());
        Assert.Null(values["day"]!["value"]!["selected_date"]);
    }

    [Fact]
    public async Task A_button_click_carries_the_message_and_a_fresh_trigger()
    {
        await using var town = await Town.Start();
        await town.Post("Who takes Acme?", Actions(Button("accept", "Accept", "h1"), Button("accept", "Push back", "h2").With("action_id", "push_back")));
        var message = await town.Slack.MessageIn("C01ALLOC", m => m.Text.Contains("Acme", StringComparison.Ordinal));

        await town.Ana.Click(message, "Accept");

        var payload = town.LastPayload();
        Assert.Equal("block_actions", Text(payload, "type"));
        Assert.Equal(message.Ts, payload["container"]!["message_ts"]!.GetValue<string>());
        Assert.Equal("h1", payload["actions"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("actions", payload["actions"]![0]!["block_id"]!.GetValue<string>());
        Assert.Equal("Who takes Acme?", payload["message"]!["text"]!.GetValue<string>());
        var opened = await town.Bot.Call("views.open", new() { ["trigger_id"] = Text(payload, "trigger_id"), ["view"] = Modal(Section("Sure?")) });
        Assert.True(opened["ok"]!.GetValue<bool>());
        Assert.Equal("Sure?", (await town.Ana.ModalOpened()).Text);
    }

    private static string Text(JsonObject json, string name) => json[name]!.GetValue<string>();
}
