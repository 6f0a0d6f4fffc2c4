using HandoverBot.Domain.People;
using HandoverBot.Handovers.Forms;
using HandoverBot.Planning;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Storage;

using SlackNet.Interaction;

namespace HandoverBot.Books.Planning;

/// <summary>Turns the pages of a plan that is read in a modal.</summary>
public sealed class PlanSeePages(Callers callers, BookReviewReader reviews, PeopleStore people, ILogger<PlanSeePages> log)
    : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        var roster = await people.Roster(CancellationToken.None);
        return PagedModal.Turned(submission.View) is var (key, page)
            && roster.Find(PersonId.From(key)) is { } owner
            && BookAccess.MaySee(caller, owner, roster)
                ? new UpdateViewResponse { View = PlanView.Modal(await reviews.Of(owner, CancellationToken.None), roster, page) }
                : submission.Refused("This plan cannot be shown any more. Type /mybook plan team for those you may see.");
    }
}
