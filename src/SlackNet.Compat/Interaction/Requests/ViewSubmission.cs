namespace SlackNet.Interaction;

public class ViewSubmission : InteractionRequest
{
    public ViewInfo View { get; set; }

    public string Hash { get; set; }
}
