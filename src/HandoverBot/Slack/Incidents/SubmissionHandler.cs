using HandoverBot.Domain.People;

using SlackNet.Interaction;

namespace HandoverBot.Slack.Incidents;

/// <summary>
/// A form submitted by somebody in the roster. Strangers and unexpected errors are answered at the form's first field.
/// </summary>
public abstract class SubmissionHandler(Callers callers, ILogger log) : IViewSubmissionHandler
{
    public async Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
    {
        try
        {
            return await callers.Identify(viewSubmission.Team?.Id, viewSubmission.User.Id) switch
            {
                CallerResult.Known known => await Run(viewSubmission, known.Person),
                CallerResult.Stranger stranger => viewSubmission.Refused(stranger.Refusal),
                _ => throw new InvalidOperationException("Somebody is neither known nor a stranger."),
            };
        }
        catch (Exception error)
        {
            return viewSubmission.Refused(Incident.Log(log, error, viewSubmission.View.CallbackId).Text);
        }
    }

    public virtual Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;

    protected abstract Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller);
}
