using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Checklists.Work;

/// <summary>Presses of buttons that open a running list.</summary>
public sealed class WorkButtons(Callers callers, WorkReader reader, Prompts prompts, ILogger<WorkButtons> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (await reader.Find(WorkListId.From(action.Value ?? ""), caller, CancellationToken.None) is { } now)
            Open(request, WorkListView.Of(now));
        else
            Say(request, "This list no longer exists.");
    }
}
