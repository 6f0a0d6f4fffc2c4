using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;

using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>Somebody proposes an owner for an account that has none.</summary>
public sealed class UnownedSubmitted(Callers callers, Proposing proposing, ILogger<UnownedSubmitted> log) : SubmissionHandler(callers, log)
{
    protected override Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller) => proposing.Propose(
        AccountId.From(submission.View.PrivateMetadata),
        UnownedForm.Read(submission.View.State),
        caller,
        refusal => Task.FromResult<ViewSubmissionResponse>(new ViewErrorsResponse
        {
            Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [UnownedForm.Note] = refusal.Sentence },
        }));
}
