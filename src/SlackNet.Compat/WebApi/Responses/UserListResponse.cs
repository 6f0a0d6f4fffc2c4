namespace SlackNet.WebApi;

public class UserListResponse
{
    public IList<User> Members { get; set; } = [];

    public ResponseMetadata ResponseMetadata { get; set; }
}
