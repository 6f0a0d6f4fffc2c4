using HandoverBot.Allocating.Board;
using HandoverBot.Allocations;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack;
using HandoverBot.Slack.Prompting;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Deciding;

/// <summary>A line is left as it is for a while.</summary>
public sealed class LeaveSubmitted(
    Callers callers, BoardMessages board, AllocationDeciding deciding, FactsAtHand facts, Prompts prompts, ILogger<LeaveSubmitted> log)
    : BoardSubmission(callers, board, prompts, log)
{
    protected override async Task<ViewSubmissionResponse> Run(BoardErrand errand, ViewState values, Person caller)
    {
        var until = values.Day(LeaveForm.Until) ?? deciding.EndOfQuarter;
        if (until < facts.Today)
            return Wrong(LeaveForm.Until, $"{HandoverWords.Day(until)} is past; choose a day from today on.");
        if (values.Text(LeaveForm.Why) is not { } why)
            return Wrong(LeaveForm.Why, "Say why in a sentence; it is kept with the list.");
        var row = errand.Rows[0];
        await deciding.Leave(errand.Place.List, new AllocationHold(row.Subject, until, why, caller.Id), CancellationToken.None);
        await Redraw(errand, caller, $"Left until {HandoverWords.Day(until)}. It is under “What was left for later”.");
        return ViewSubmissionResponse.Null;
    }
}
