namespace SlackNet.Interaction;

public class UpdateViewResponse : ViewSubmissionResponse
{
    public UpdateViewResponse() => ResponseAction = "update";

    public ViewDefinition View { get; set; }
}
