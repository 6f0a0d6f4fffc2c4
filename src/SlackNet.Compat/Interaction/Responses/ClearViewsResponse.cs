namespace SlackNet.Interaction;

/// <summary>Closes every view of the modal.</summary>
public class ClearViewsResponse : ViewSubmissionResponse
{
    public ClearViewsResponse() => ResponseAction = "clear";
}
