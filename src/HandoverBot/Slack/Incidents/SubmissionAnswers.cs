using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Slack.Incidents;

public static class SubmissionAnswers
{
    /// <summary>Says why, at the form's first field; where it has no field, in the form's place.</summary>
    public static ViewSubmissionResponse Refused(this ViewSubmission submission, string why)
    {
        if (submission.View.Blocks?.OfType<InputBlock>().FirstOrDefault() is { BlockId: { } firstField })
            return new ViewErrorsResponse { Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [firstField] = why } };
        return new UpdateViewResponse { View = Kit.Modal("Not done", submission.View.CallbackId, [Kit.Section(Mrkdwn.Escaped(why))]) };
    }
}
