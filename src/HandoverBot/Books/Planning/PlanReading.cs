using HandoverBot.Books.Planning.Forms;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Planning;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Planning;

/// <summary>What those press who read somebody's plan: to see all of it, and to answer it.</summary>
public sealed class PlanReading(Callers callers, BookReviewReader reviews, PeopleStore people, Prompts prompts, ILogger<PlanReading> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    public static readonly string[] ActionIds = [PlanIds.See, PlanIds.LooksGood, PlanIds.TalkToMe];

    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        var roster = await people.Roster(CancellationToken.None);
        if (PlanRef.Parse(action.Value) is not { } at || roster.Find(at.Owner) is not { } owner || !BookAccess.MaySee(caller, owner, roster))
        {
            Say(request, "This plan cannot be shown any more. Type `/mybook plan team` for those you may see.");
            return;
        }

        var review = await reviews.Of(owner, CancellationToken.None);
        if (action.ActionId == PlanIds.See)
            Open(request, PlanView.Modal(review, roster));
        else
            Answer(action, request, review, at, caller, roster);
    }

    /// <summary>What would be refused anyway is said before anybody writes a note.</summary>
    private void Answer(ButtonAction action, BlockActionRequest request, BookReview review, PlanRef at, Person caller, Roster roster)
    {
        var verdict = action.ActionId == PlanIds.LooksGood ? PlanVerdict.LooksGood : PlanVerdict.TalkToMe;
        var trial = PlanningDecider.Decide(review, new AnswerPlan(at.QuarterStart, PlanVerdict.LooksGood, Note: ""), caller, roster);
        if (trial is PlanningOutcome.Refused refused)
            Say(request, refused.Refusal.Sentence);
        else
            Open(request, AnswerForm.Render(review, verdict, new PlanOrigin(at, at.Page is null ? null : request.ResponseUrl)));
    }
}
