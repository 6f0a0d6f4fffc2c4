using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Books.Planning.Forms;

/// <summary>Submissions of a plan's forms: stored before Slack gets its answer; the message with the plan is then drawn again.</summary>
public sealed class PlanSubmissions(
    Callers callers, PlanningCommandHandler handler, PlanMessages plans, PeopleStore people, Prompts prompts, ILogger<PlanSubmissions> log)
    : SubmissionHandler(callers, log)
{
    private static readonly Dictionary<string, Func<ViewState, PlanRef, PlanningCommand>> Commands = new(StringComparer.Ordinal)
    {
        [PlanIds.Keep] = KeepForm.Read,
        [PlanIds.Document] = DocumentForm.Read,
        [PlanIds.LooksGood] = (values, at) => AnswerForm.Read(values, at, PlanVerdict.LooksGood),
        [PlanIds.TalkToMe] = (values, at) => AnswerForm.Read(values, at, PlanVerdict.TalkToMe),
    };

    public static IEnumerable<string> CallbackIds => Commands.Keys;

    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        if (PlanOrigin.Parse(submission.View.PrivateMetadata) is not { } origin)
            return submission.Refused("This form does not fit any more. Type /mybook plan again.");
        var command = Commands[submission.View.CallbackId](submission.View.State, origin.At);
        if (await handler.Handle(origin.At.Owner, command, caller, CancellationToken.None) is PlanningOutcome.Refused refused)
            return Refused(refused);
        await Redraw(origin, caller);
        return ViewSubmissionResponse.Null;
    }

    private static ViewSubmissionResponse Refused(PlanningOutcome.Refused refused) => refused.About is { } part
        ? new ViewErrorsResponse
        {
            Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [part.ToString()] = refused.Refusal.Sentence },
        }
        : new UpdateViewResponse { View = Modal.Notice("Not saved", Kit.Section($"{refused.Refusal.Sentence}")) };

    private async Task Redraw(PlanOrigin origin, Person caller)
    {
        var roster = await people.Roster(CancellationToken.None);
        if (origin.ResponseUrl is { } url && roster.Find(origin.At.Owner) is { } owner && BookAccess.MaySee(caller, owner, roster))
            prompts.Answer(url, await plans.Of(owner, caller, origin.At.Page ?? 0, CancellationToken.None), replaceOriginal: true);
    }
}
