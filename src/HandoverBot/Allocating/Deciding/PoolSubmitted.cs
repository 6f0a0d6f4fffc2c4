using System.Globalization;

using HandoverBot.Allocating.Board;
using HandoverBot.Allocations;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Policies;
using HandoverBot.Slack;
using HandoverBot.Slack.Prompting;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Deciding;

/// <summary>A pool is chosen for one account.</summary>
public sealed class PoolSubmitted(
    Callers callers, BoardMessages board, AllocationDeciding deciding, PolicyLibrary policies, Prompts prompts, ILogger<PoolSubmitted> log)
    : BoardSubmission(callers, board, prompts, log)
{
    protected override async Task<ViewSubmissionResponse> Run(BoardErrand errand, ViewState values, Person caller)
    {
        var pools = policies.InForce.Pools;
        if (!int.TryParse(values.Choice(PoolForm.Pool), CultureInfo.InvariantCulture, out var index) || index < 0 || index >= pools.Length)
            return Wrong(PoolForm.Pool, "Choose a pool.");
        var row = errand.Rows[0];
        var handled = await deciding.Decide(
            AccountId.From(row.Subject), new PoolChoice(pools[index].Name, values.Text(PoolForm.Note)), row.Seen, Actor.Of(caller), CancellationToken.None);
        if (handled is Handled.Refused { Refusal: { Kind: RefusalKind.Invalid } refusal })
            return Wrong(PoolForm.Note, refusal.Sentence);
        await Redraw(errand, caller, DecisionWords.Of(handled));
        return handled is Handled.Refused refused ? Notice("Not decided", refused.Refusal.Sentence) : ViewSubmissionResponse.Null;
    }
}
