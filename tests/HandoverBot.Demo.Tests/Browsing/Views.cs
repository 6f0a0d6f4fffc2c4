namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>Blocks of every kind the bot uses, for trying the local workspace's page.</summary>
internal static class Views
{
    public static object OfEveryInput { get; } = new
    {
        type = "modal",
        callback_id = "every-input",
        title = Text("Hand over Acme"),
        submit = Text("Save and continue"),
        blocks = new[]
        {
            Input("why", "Why now?", new { type = "plain_text_input", action_id = "input", multiline = true }),
            Input("pool", "Pool", new { type = "static_select", action_id = "input", options = Options(("US CSM", "us-csm"), ("EU CSM", "eu-csm")) }),
            Input("size", "Right-sized?", new { type = "radio_buttons", action_id = "input", options = Options(("Yes", "yes"), ("No", "no")) }),
            Input("tasks", "Done", new { type = "checkboxes", action_id = "input", options = Options(("Goals are written", "goals"), ("Two admins are named", "admins")) }),
            Input("call", "Handover call", new { type = "datepicker", action_id = "input" }),
        },
    };

    public static object[] ButtonAndMenu { get; } =
    [
        new { type = "section", text = new { type = "mrkdwn", text = "*Acme* is coming" } },
        new
        {
            type = "actions",
            elements = new object[]
            {
                new { type = "button", action_id = "accept", text = Text("Accept"), value = "acme" },
                new { type = "static_select", action_id = "name", placeholder = Text("Who?"), options = Options(("Cleo Martin", "U03CLEO")) },
            },
        },
    ];

    private static object Text(string text) => new { type = "plain_text", text };

    private static object Input(string id, string label, object element) =>
        new { type = "input", block_id = id, label = Text(label), element };

    private static object[] Options(params (string Text, string Value)[] options) =>
        [.. options.Select(option => new { text = Text(option.Text), value = option.Value })];
}
