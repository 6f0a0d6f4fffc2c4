using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;

using SlackNet.Interaction;

namespace HandoverBot.Briefing;

/// <summary>Turns the pages of a brief.</summary>
public sealed class BriefPages(Callers callers, BriefReader briefs, ILogger<BriefPages> log) : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller) =>
        PagedModal.Turned(submission.View) is var (key, page) && await briefs.Of(HandoverId.From(key), CancellationToken.None) is { } brief
            ? new UpdateViewResponse { View = BriefView.Of(brief, page) }
            : submission.Refused("This brief cannot be shown any more. Open the handover again with /handover.");
}
