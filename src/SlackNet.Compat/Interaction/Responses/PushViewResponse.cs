namespace SlackNet.Interaction;

public class PushViewResponse : ViewSubmissionResponse
{
    public PushViewResponse() => ResponseAction = "push";

    public ViewDefinition View { get; set; }
}
