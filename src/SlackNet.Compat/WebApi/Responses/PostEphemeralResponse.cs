namespace SlackNet.WebApi;

public class PostEphemeralResponse
{
    public string MessageTs { get; set; }
}
