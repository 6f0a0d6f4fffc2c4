namespace SlackNet;

public class Team
{
    public string Id { get; set; }

    public string Name { get; set; }

    public string Domain { get; set; }
}
