using HandoverBot.Fakes;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Tests.Slack;

public sealed class HandlerTests
{
    private const string IncidentText = "Something went wrong on our side (id ";

    [Fact]
    public async Task A_form_opens_for_whoever_types_the_command()
    {
        await using var bot = await SmallBot.Start();
        bot.Does.OnCommand = (command, prompts) =>
        {
            prompts.OpenModal(command.TriggerId, command.ResponseUrl, Form());
            return null;
        };
        await bot.Slack.As(SmallBot.Ana).Command("/mybook");

        Assert.Contains("Your evidence", (await bot.Slack.As(SmallBot.Ana).ModalOpened()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired_trigger_id", "Slack did not open the form in time. Nothing was lost; type the command or click again.")]
    [InlineData("internal_error", "Slack could not open the form.")]
    [InlineData(null, "Slack is asking this bot to slow down")]
    public async Task Why_a_form_did_not_open_is_said_through_the_response_URL(string? error, string expected)
    {
        await using var bot = await SmallBot.Start();
        bot.Slack.Fail("views.open", error is null ? Fault.RateLimited(5) : Fault.Error(error));
        bot.Does.OnCommand = (command, prompts) =>
        {
            prompts.OpenModal(command.TriggerId, command.ResponseUrl, Form());
            return null;
        };
        await bot.Slack.As(SmallBot.Ana).Command("/mybook");

        Assert.StartsWith(expected, (await bot.Slack.As(SmallBot.Ana).Ephemeral()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_in_the_roster_hears_how_to_get_in()
    {
        await using var bot = await SmallBot.Start();
        await bot.Slack.As(SmallBot.Stranger).Command("/mybook");

        Assert.StartsWith("You are not in the roster yet. Ask an admin", (await bot.Slack.As(SmallBot.Stranger).Ephemeral()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_workspace_is_refused()
    {
        await using var bot = await SmallBot.Start(teamId: "T0OTHER");
        await bot.Slack.As(SmallBot.Ana).Command("/mybook");

        Assert.StartsWith("This bot works for another workspace", (await bot.Slack.As(SmallBot.Ana).Ephemeral()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_behind_a_command_is_answered_with_an_id_and_nothing_else()
    {
        await using var bot = await SmallBot.Start();
        bot.Does.OnCommand = (_, _) => throw new InvalidOperationException("secret detail");
        await bot.Slack.As(SmallBot.Ana).Command("/mybook");

        var answer = await bot.Slack.As(SmallBot.Ana).Ephemeral();
        Assert.StartsWith(IncidentText, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_behind_a_form_stands_at_its_first_field()
    {
        await using var bot = await SmallBot.Start();
        bot.Does.OnCommand = (command, prompts) =>
        {
            prompts.OpenModal(command.TriggerId, command.ResponseUrl, Form());
            return null;
        };
        bot.Does.OnSubmission = _ => throw new InvalidOperationException("secret detail");
        var ana = bot.Slack.As(SmallBot.Ana);
        await ana.Command("/mybook");
        var answer = await ana.Submit(await ana.ModalOpened(), form => form.Text("evidence", "none"));

        Assert.StartsWith(IncidentText, answer.Errors["evidence"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_behind_a_button_is_said_to_who_clicked()
    {
        await using var bot = await SmallBot.Start();
        bot.Does.OnCommand = (_, _) => new SlashCommandResponse
        {
            ResponseType = ResponseType.InChannel,
            Message = Kit.Message("Press it", Kit.Actions(Kit.Button("Press", "press", "1"))),
        };
        bot.Does.OnClick = _ => throw new InvalidOperationException("secret detail");
        var ana = bot.Slack.As(SmallBot.Ana);
        await ana.Command("/mybook", channel: "C01GEN");
        await ana.Click(await bot.Slack.MessageIn("C01GEN"), "Press");

        Assert.StartsWith(IncidentText, (await ana.Ephemeral()).Text, StringComparison.Ordinal);
    }

    private static ModalViewDefinition Form() =>
        Kit.Modal("Form", "form", [Kit.Input("Your evidence", "evidence", Kit.TextInput("evidence"))], submit: "Save");
}
