using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Forms;
using HandoverBot.Handovers.Histories;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;

using SlackNet.Interaction;

namespace HandoverBot.Recalling;

/// <summary>Turns the pages of a history.</summary>
public sealed class HistoryPages(Callers callers, HistoryReader histories, ILogger<HistoryPages> log) : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller) =>
        PagedModal.Turned(submission.View) is var (key, page) && await histories.Of(AccountId.From(key), CancellationToken.None) is { } history
            ? new UpdateViewResponse { View = HistoryView.Of(history, page) }
            : submission.Refused("This history cannot be shown any more. Type /handover history and the account again.");
}
