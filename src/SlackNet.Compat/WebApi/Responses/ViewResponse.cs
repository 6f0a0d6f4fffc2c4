namespace SlackNet.WebApi;

public class ViewResponse
{
    public ViewInfo View { get; set; }
}
