using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Planning;
using HandoverBot.Policies;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>What a reason asks for is answered: the handover begins, or each objection stands at its field.</summary>
public sealed class AnswersSubmitted(
    Callers callers, Proposing proposing, FactsAtHand facts, DocumentedPlans documented, PolicyLibrary policies, IHandoverModal modal, ILogger<AnswersSubmitted> log)
    : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        var values = submission.View.State;
        var (account, reasonId) = ReasonRef.Parse(submission.View.PrivateMetadata);
        var policy = policies.InForce;
        if (policy.Reason(reasonId) is not { } reason)
            return Notice($"The policy has changed, and the reason you chose is no longer in it. Type `/handover {account}` to begin again.");

        var known = await documented.Answers(account, CancellationToken.None);
        return await proposing.Propose(account, QuestionsForm.Read(values, reason, known), caller, async refusal =>
        {
            var errors = AtTheirFields(refusal, values);
            // The policy asks for something that the form did not have when it opened; what was typed stays.
            return errors.Keys.All(values.Values.ContainsKey) || await facts.About(account, CancellationToken.None) is not { } now
                ? new ViewErrorsResponse { Errors = errors }
                : new UpdateViewResponse
                {
                    View = QuestionsForm.Render(now.Account, policy, reason, modal.FirstPosition(policy, reason), values.Text(QuestionsForm.Evidence) ?? "", known),
                };
        });
    }

    private static Dictionary<string, string> AtTheirFields(Refusal refusal, ViewState values) => refusal.Objections.IsEmpty
        ? new(StringComparer.Ordinal) { [QuestionsForm.Evidence] = refusal.Sentence }
        : refusal.Objections
            .GroupBy(objection => QuestionsForm.FieldOf(objection, values), StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => string.Join(" ", field.Select(objection => objection.Sentence)), StringComparer.Ordinal);

    private static UpdateViewResponse Notice(string sentence) => new() { View = Modal.Notice("Not saved", Kit.Section($"{sentence}")) };
}
