using SlackNet.Blocks;

namespace SlackNet.WebApi;

/// <summary>Replaces a message's text and blocks; blocks that are not given are removed.</summary>
public class MessageUpdate
{
    public string Ts { get; set; }

    public string ChannelId { get; set; }

    public string Text { get; set; }

    public IList<Block> Blocks { get; set; }

    public ParseMode Parse { get; set; } = ParseMode.Client;

    public bool LinkNames { get; set; }

    public bool? AsUser { get; set; }
}
