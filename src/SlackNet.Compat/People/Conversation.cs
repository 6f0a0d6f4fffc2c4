namespace SlackNet;

/// <summary>A channel, a group or a direct message.</summary>
public class Conversation
{
    public string Id { get; set; }

    public string Name { get; set; }

    public string NameNormalized { get; set; }

    public bool IsChannel { get; set; }

    public bool IsGroup { get; set; }

    public bool IsIm { get; set; }

    public bool IsMpim { get; set; }

    public bool IsPrivate { get; set; }

    public bool IsArchived { get; set; }

    public bool IsGeneral { get; set; }

    public bool IsMember { get; set; }

    public int NumMembers { get; set; }

    public string User { get; set; }
}
