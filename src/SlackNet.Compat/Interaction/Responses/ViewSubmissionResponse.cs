namespace SlackNet.Interaction;

public abstract class ViewSubmissionResponse
{
    public string ResponseAction { get; set; }

    /// <summary>No answer: the view is accepted and closed.</summary>
    public static ViewSubmissionResponse Null => null;
}
