using SlackNet.Blocks;

namespace SlackNet.WebApi;

public interface IReadOnlyMessage
{
    string Channel { get; }

    string Text { get; }

    ParseMode Parse { get; }

    bool LinkNames { get; }

    IList<Block> Blocks { get; }

    bool UnfurlLinks { get; }

    bool UnfurlMedia { get; }

    string Username { get; }

    bool? AsUser { get; }

    string IconUrl { get; }

    string IconEmoji { get; }

    string ThreadTs { get; }

    bool ReplyBroadcast { get; }

    MessageMetadata MetadataJson { get; }

    object MetadataObject { get; }
}
