namespace SlackNet;

/// <summary>Where an interaction took place.</summary>
public class Channel
{
    public string Id { get; set; }

    public string Name { get; set; }
}
