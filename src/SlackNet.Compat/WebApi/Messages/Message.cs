using SlackNet.Blocks;

namespace SlackNet.WebApi;

public class Message : IReadOnlyMessage
{
    public string Channel { get; set; }

    public string Text { get; set; }

    public ParseMode Parse { get; set; }

    public bool LinkNames { get; set; }

    public IList<Block> Blocks { get; set; } = [];

    public bool UnfurlLinks { get; set; }

    public bool UnfurlMedia { get; set; } = true;

    public string Username { get; set; }

    public bool? AsUser { get; set; }

    public string IconUrl { get; set; }

    public string IconEmoji { get; set; }

    public string ThreadTs { get; set; }

    public bool ReplyBroadcast { get; set; }

    public MessageMetadata MetadataJson { get; set; }

    /// <summary>Kept with the message; its type, in snake case, names the kind.</summary>
    public object MetadataObject { get; set; }
}
