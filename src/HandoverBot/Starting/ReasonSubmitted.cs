using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Policies;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Text;

using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>The reason is given: the handover begins, and its next step opens in place.</summary>
public sealed class ReasonSubmitted(
    Callers callers, HandoverCommandHandler handler, HandoverReader reader, PolicyLibrary policies, IHandoverModal modal,
    ILogger<ReasonSubmitted> log) : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        var values = submission.View.State;
        if (values.Choice(ReasonForm.Reason) is not { } reason)
            return Wrong(ReasonForm.Reason, "Choose why the account leaves the book.");

        var evidence = values.Text(ReasonForm.Evidence) ?? "";
        var account = AccountId.From(submission.View.PrivateMetadata);
        var handled = await handler.Propose(account, new Propose(reason, evidence), Actor.Of(caller), CancellationToken.None);
        return handled switch
        {
            Handled.Done done => new UpdateViewResponse { View = modal.For((await reader.Around(done.Handover, CancellationToken.None))!, caller) },
            Handled.Refused { Refusal: { Kind: RefusalKind.Invalid } refusal } => Wrong(Field(reason, evidence), refusal.Sentence),
            Handled.Refused refused => Notice(refused.Refusal.Sentence),
            _ => throw new InvalidOperationException("A command is done or refused."),
        };
    }

    /// <summary>Where evidence is asked for and missing, the objection is about that.</summary>
    private string Field(string reason, string evidence) =>
        evidence.Length == 0 && policies.InForce.Reason(reason) is { Allowed: true, Evidence: not null } ? ReasonForm.Evidence : ReasonForm.Reason;

    private static ViewErrorsResponse Wrong(string blockId, string sentence) => new()
    {
        Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [blockId] = sentence },
    };

    private static UpdateViewResponse Notice(string sentence) =>
        new() { View = Modal.Notice("Not saved", Kit.Section($"{sentence}")) };
}
