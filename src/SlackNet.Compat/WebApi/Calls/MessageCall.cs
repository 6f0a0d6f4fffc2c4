using SlackNet.Blocks;
using SlackNet.Interaction;

namespace SlackNet.WebApi;

/// <summary>A message as chat.postMessage, chat.postEphemeral, response URLs and command answers take it.</summary>
internal sealed record MessageCall
{
    public string Channel { get; init; }

    public string User { get; init; }

    public ResponseType? ResponseType { get; init; }

    public bool? ReplaceOriginal { get; init; }

    public bool? DeleteOriginal { get; init; }

    public string Text { get; init; }

    public IList<Block> Blocks { get; init; }

    public ParseMode? Parse { get; init; }

    public bool LinkNames { get; init; }

    public bool? UnfurlLinks { get; init; }

    public bool? UnfurlMedia { get; init; }

    public string Username { get; init; }

    public bool? AsUser { get; init; }

    public string IconUrl { get; init; }

    public string IconEmoji { get; init; }

    public string ThreadTs { get; init; }

    public bool ReplyBroadcast { get; init; }

    public MessageMetadata Metadata { get; init; }

    public static MessageCall From(IReadOnlyMessage message, SlackJsonSettings settings)
    {
        var call = new MessageCall
        {
            Channel = message.Channel,
            Text = message.Text,
            Blocks = message.Blocks,
            Parse = message.Parse == ParseMode.None ? null : message.Parse,
            LinkNames = message.LinkNames,
            UnfurlLinks = message.UnfurlLinks,
            UnfurlMedia = message.UnfurlMedia,
            Username = message.Username,
            AsUser = message.AsUser,
            IconUrl = message.IconUrl,
            IconEmoji = message.IconEmoji,
            ThreadTs = message.ThreadTs,
            ReplyBroadcast = message.ReplyBroadcast,
            Metadata = message.MetadataJson
                ?? (message.MetadataObject is { } payload ? MessageMetadata.FromObject(payload, settings) : null),
        };
        return message is MessageAnswer answer
            ? call with
            {
                ResponseType = answer.ResponseType,
                ReplaceOriginal = answer.ReplaceOriginal,
                DeleteOriginal = answer.DeleteOriginal,
            }
            : call;
    }
}
