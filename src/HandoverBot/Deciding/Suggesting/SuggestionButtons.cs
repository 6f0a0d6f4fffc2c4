using HandoverBot.Domain.People;
using HandoverBot.Handovers.Queues;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Deciding.Suggesting;

/// <summary>Opens the suggestion, with what whoever pressed may name.</summary>
public sealed class SuggestionButtons(Callers callers, IQueueModal modal, Prompts prompts, ILogger<SuggestionButtons> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller) =>
        Open(request, await modal.For(action.Value, caller, CancellationToken.None));
}
