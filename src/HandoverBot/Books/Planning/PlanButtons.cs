using HandoverBot.Books.Planning.Forms;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Handovers.Asking;
using HandoverBot.Planning;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Planning;

/// <summary>What the owner presses in their plan about one account: each opens a form.</summary>
public sealed class PlanButtons(Callers callers, BookReviewReader reviews, IAccountOpening opening, Prompts prompts, ILogger<PlanButtons> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    public static readonly string[] ActionIds = [PlanIds.Flag, PlanIds.Keep, PlanIds.Document];

    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (PlanRef.Parse(action.Value) is not { Account: { } account } at || at.Owner != caller.Id)
        {
            Say(request, "Only the owner of a book can plan it. Type `/mybook plan` for yours.");
            return;
        }

        var review = await reviews.Of(caller, CancellationToken.None);
        if (PlanningDecider.NothingToDecide(review, at.QuarterStart, account) is { } sentence)
        {
            Say(request, sentence);
            return;
        }

        var reviewed = review.Find(account)!;
        var origin = new PlanOrigin(at, request.ResponseUrl);
        if (action.ActionId == PlanIds.Keep)
            Open(request, KeepForm.Render(reviewed, review, origin));
        else if (action.ActionId == PlanIds.Document)
            Open(request, DocumentForm.Render(reviewed, review, origin));
        else
            await Flag(reviewed.Candidate, request, caller);
    }

    /// <summary>Begins with the reason that asks the least.</summary>
    private async Task Flag(RemovalCandidate candidate, BlockActionRequest request, Person caller)
    {
        var reason = candidate.Grounds.MinBy(ground => ground.Clarity)!.Reason;
        var opened = await opening.Of(candidate.Account.Id, caller, CancellationToken.None, reason.Id);
        if (opened is Opening.View view)
            Open(request, view.Modal);
        else if (opened is Opening.Refused refused)
            Say(request, refused.Sentence);
    }
}
