namespace SlackNet.Interaction;

/// <summary>Refuses the submission, with a message for each block concerned.</summary>
public class ViewErrorsResponse : ViewSubmissionResponse
{
    public ViewErrorsResponse() => ResponseAction = "errors";

    public IDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();
}
