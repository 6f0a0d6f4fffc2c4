namespace SlackNet.Interaction;

public class ViewClosed : InteractionRequest
{
    public ViewInfo View { get; set; }

    public bool IsCleared { get; set; }
}
