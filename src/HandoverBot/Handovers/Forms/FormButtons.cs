using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Handovers.Forms;

/// <summary>Presses of buttons that open a form.</summary>
public sealed class FormButtons(
    Callers callers, FormContexts contexts, IEnumerable<IHandoverForm> forms, Prompts prompts, ILogger<FormButtons> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (HandoverRef.Parse(action.Value) is { } at && await contexts.Of(at.Id, caller, CancellationToken.None) is { } context)
            Open(request, await contexts.Render(forms.Single(form => form.Id == action.ActionId), context, CancellationToken.None));
        else
            Say(request, "This handover no longer exists. Type `/handover` to see your accounts.");
    }
}
