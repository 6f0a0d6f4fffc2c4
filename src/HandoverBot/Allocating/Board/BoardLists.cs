using System.Globalization;

using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Board;

/// <summary>Opens a list, turns its pages, and leads back to all of them.</summary>
public sealed class BoardLists(Callers callers, BoardMessages board, Prompts prompts, ILogger<BoardLists> log) : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (!BoardAccess.May(caller))
            Say(request, BoardAccess.Refusal);
        else if (action.ActionId is BoardButtons.Top or BoardButtons.TopPrevious or BoardButtons.TopNext)
            await Top(action, request, caller);
        else if (BoardPlace.Parse(action.Value) is { } place)
            Replace(request, await board.Page(place, caller, CancellationToken.None));
        else
            Replace(request, await board.Overview(caller, CancellationToken.None));
    }

    private async Task Top(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (BoardAccess.MaySeeTop(caller))
            Replace(request, await board.Top(int.TryParse(action.Value, CultureInfo.InvariantCulture, out var page) ? page : 0, CancellationToken.None));
        else
            Say(request, "Only leadership sees the list of the top accounts.");
    }
}
