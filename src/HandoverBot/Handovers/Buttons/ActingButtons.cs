using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Handovers.Buttons;

/// <summary>Presses of buttons that act at once.</summary>
public sealed class ActingButtons(Callers callers, HandoverCommandHandler handler, Prompts prompts, ILogger<ActingButtons> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (HandoverRef.Parse(action.Value) is not { } at)
        {
            Say(request, "This button is from an older version of the app. Open the handover again with `/handover`.");
            return;
        }

        var button = ActingButton.All.Single(button => button.ActionId == action.ActionId);
        var command = button.Command(at) with { SeenVersion = at.Version };
        if (await handler.Handle(at.Id, command, Actor.Of(caller), CancellationToken.None) is Handled.Refused refused)
            Say(request, refused.Refusal.Sentence, Kit.Button("Why?", HandoverButtons.Why, (at with { Choice = null }).ToString()));
    }
}
