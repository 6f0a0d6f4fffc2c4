using HandoverBot.Allocating.Board;
using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Deciding;

/// <summary>Opens the form that decides several.</summary>
public sealed class ManyClicked(Callers callers, BoardMessages board, Prompts prompts, ILogger<ManyClicked> log) : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (!BoardAccess.May(caller))
            Say(request, BoardAccess.Refusal);
        else if (BoardPlace.Parse(action.Value) is { } place)
            Open(request, ManyForm.Render(await board.Now(place, caller, [], CancellationToken.None), request.ResponseUrl));
        else
            Say(request, $"This list cannot be shown any more. Type `{AllocateCommand.Name}` again.");
    }
}
