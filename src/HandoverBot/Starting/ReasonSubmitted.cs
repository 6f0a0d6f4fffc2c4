using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Planning;
using HandoverBot.Policies;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;

using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>The reason is chosen: what it asks for opens in place, or, where it asks for nothing, the handover begins.</summary>
public sealed class ReasonSubmitted(
    Callers callers, Proposing proposing, FactsAtHand facts, DocumentedPlans documented, PolicyLibrary policies, IHandoverModal modal, ILogger<ReasonSubmitted> log)
    : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        var values = submission.View.State;
        var (account, suggested) = ReasonRef.Parse(submission.View.PrivateMetadata);
        // Some clients send nothing for a choice that was left as it stood.
        var chosen = values.Choice(ReasonForm.Reason) ?? suggested;
        if (chosen.Length == 0)
            return Wrong(ReasonForm.Reason, "Choose why the account leaves the book.");

        var written = values.Text(ReasonForm.Evidence) ?? "";
        // A reason with a question of its own is asked for that, whatever was written before it was seen.
        var asks = policies.InForce.Reason(chosen) is { Asks: true } reason ? reason : null;
        var propose = new Propose(chosen, asks is null ? written : "");
        return await proposing.Propose(account, propose, caller, async refusal =>
        {
            var objections = refusal.Objections.Where(objection => objection.About == ReasonPart.Reason).Select(objection => objection.Sentence).ToList();
            // An error has no room for a button.
            if (objections.Count > 0)
                return Wrong(ReasonForm.Reason, $"{string.Join(" ", objections)} To see why, type /handover why {account}");
            if (asks is null || await facts.About(account, CancellationToken.None) is not { } now)
                return Wrong(refusal.Objections.IsEmpty ? ReasonForm.Reason : ReasonForm.Evidence, refusal.Sentence);
            var policy = policies.InForce;
            return new UpdateViewResponse { View = QuestionsForm.Render(now.Account, policy, asks, modal.FirstPosition(policy, asks), written, await documented.Answers(account, CancellationToken.None)) };
        });
    }

    private static ViewErrorsResponse Wrong(string blockId, string sentence) => new()
    {
        Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [blockId] = sentence },
    };
}
