using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Board;

/// <summary>Shows what fits a filter, from the first page on.</summary>
public sealed class BoardFilters(Callers callers, BoardMessages board, Prompts prompts, ILogger<BoardFilters> log) : ClickHandler<StaticSelectAction>(callers, prompts, log)
{
    protected override async Task Run(StaticSelectAction action, BlockActionRequest request, Person caller)
    {
        var chosen = action.SelectedOption.Value;
        if (!BoardAccess.May(caller))
            Say(request, BoardAccess.Refusal);
        else if (action.BlockId?.StartsWith(BoardView.Filters, StringComparison.Ordinal) == true && BoardPlace.Parse(action.BlockId[BoardView.Filters.Length..]) is { } place)
            Replace(request, await board.Page(With(place with { Page = 0 }, action.ActionId, chosen), caller, CancellationToken.None));
        else
            Say(request, $"This list cannot be shown any more. Type `{AllocateCommand.Name}` again.");
    }

    private static BoardPlace With(BoardPlace place, string action, string chosen) => action switch
    {
        BoardButtons.FilterPool => place with { Pool = chosen },
        BoardButtons.FilterRegion => place with { Region = chosen },
        _ => place with { Role = chosen },
    };
}
