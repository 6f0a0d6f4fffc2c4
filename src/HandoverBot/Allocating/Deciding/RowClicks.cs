using HandoverBot.Allocating.Board;
using HandoverBot.Allocations;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Asking;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Deciding;

/// <summary>What can be clicked in a row of the board.</summary>
public sealed class RowClicks(
    Callers callers, BoardMessages board, AllocationDeciding deciding, IAccountOpening opening, IEnumerable<IAccountQuestion> questions, Prompts prompts,
    ILogger<RowClicks> log) : ClickHandler<ButtonAction>(callers, prompts, log)
{
    private const string Gone = "This row cannot be worked with any more. Type `/allocate` again.";

    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (!BoardAccess.May(caller))
            Say(request, BoardAccess.Refusal);
        else if (BoardRow.Parse(action.Value) is { } row)
            await Run(action.ActionId, row, request, caller);
        else
            Say(request, Gone);
    }

    private Task Run(string action, BoardRow row, BlockActionRequest request, Person caller) => action switch
    {
        BoardButtons.Approve => Approve(row, request, caller),
        BoardButtons.Return => Return(row, request, caller),
        BoardButtons.HandOver => HandOver(row, request, caller),
        BoardButtons.Why => Why(row, request, caller),
        BoardButtons.OtherPool => Form(row, request, caller, PoolForm.Render),
        _ => Form(row, request, caller, (errand, item, now) => LeaveForm.Render(errand, item, deciding.EndOfQuarter)),
    };

    private async Task Approve(BoardRow row, BlockActionRequest request, Person caller)
    {
        var handled = await deciding.Decide(AccountId.From(row.Subject), new PoolChoice(row.Pool ?? ""), row.Seen, Actor.Of(caller), CancellationToken.None);
        Replace(request, await board.Page(row.Place, caller, CancellationToken.None, DecisionWords.Of(handled)));
    }

    private async Task Return(BoardRow row, BlockActionRequest request, Person caller)
    {
        await deciding.Return(row.Place.List, row.Subject, CancellationToken.None);
        Replace(request, await board.Page(row.Place, caller, CancellationToken.None));
    }

    private async Task HandOver(BoardRow row, BlockActionRequest request, Person caller)
    {
        var opened = await opening.Of(AccountId.From(row.Subject), caller, CancellationToken.None);
        if (opened is Opening.View view)
            Open(request, view.Modal);
        else if (opened is Opening.Refused refused)
            Say(request, refused.Sentence);
    }

    private async Task Why(BoardRow row, BlockActionRequest request, Person caller)
    {
        var why = questions.Single(question => question.Word == "why");
        if (await why.Answer(AccountId.From(row.Subject), caller, CancellationToken.None) is { } modal)
            Open(request, modal);
        else
            Say(request, Gone);
    }

    private async Task Form(BoardRow row, BlockActionRequest request, Person caller, Func<BoardErrand, AllocationItem, BoardNow, SlackNet.ModalViewDefinition> render)
    {
        var now = await board.Now(row.Place, caller, [], CancellationToken.None);
        if (now.Items.FirstOrDefault(item => item.Line.Subject == row.Subject) is { } item)
            Open(request, render(new BoardErrand(row.Place, request.ResponseUrl, [BoardRow.Of(row.Place, item)]), item, now));
        else
            Replace(request, await board.Page(row.Place, caller, CancellationToken.None, "That line is no longer on this page: something has changed."));
    }
}
