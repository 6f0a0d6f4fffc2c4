namespace SlackNet;

public class UserProfile
{
    public string Title { get; set; }

    public string FirstName { get; set; }

    public string LastName { get; set; }

    public string RealName { get; set; }

    public string RealNameNormalized { get; set; }

    public string DisplayName { get; set; }

    public string Email { get; set; }

    public string StatusText { get; set; }
}
