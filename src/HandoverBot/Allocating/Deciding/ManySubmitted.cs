using System.Globalization;

using HandoverBot.Allocating.Board;
using HandoverBot.Allocations;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack;
using HandoverBot.Slack.Prompting;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Deciding;

/// <summary>Several accounts are decided, each by itself: what is refused is said, and does not hold up the others.</summary>
public sealed class ManySubmitted(Callers callers, BoardMessages board, AllocationDeciding deciding, Prompts prompts, ILogger<ManySubmitted> log)
    : BoardSubmission(callers, board, prompts, log)
{
    protected override async Task<ViewSubmissionResponse> Run(BoardErrand errand, ViewState values, Person caller)
    {
        var rows = values.Ticked(ManyForm.Ticked)
            .Select(ticked => int.TryParse(ticked, CultureInfo.InvariantCulture, out var index) ? errand.Rows.ElementAtOrDefault(index) : null)
            .OfType<BoardRow>()
            .ToList();
        if (rows.Count == 0)
            return Wrong(ManyForm.Ticked, "Tick at least one account.");
        var told = new List<string>();
        foreach (var row in rows)
        {
            var handled = await deciding.Decide(AccountId.From(row.Subject), new PoolChoice(row.Pool ?? ""), row.Seen, Actor.Of(caller), CancellationToken.None);
            told.Add(DecisionWords.Of(handled));
        }

        await Redraw(errand, caller);
        return Notice("Decided", told);
    }
}
