using SlackNet.Blocks;
using SlackNet.Interaction;

namespace SlackNet.WebApi;

/// <summary>A message with what is said beside it when it answers an interaction or a command.</summary>
internal sealed class MessageAnswer : IReadOnlyMessage
{
    private readonly Message message;

    public MessageAnswer(MessageResponse response)
    {
        message = response.Message ?? new Message();
        ResponseType = response.ResponseType;
        ReplaceOriginal = response.ReplaceOriginal;
        DeleteOriginal = response.DeleteOriginal;
    }

    public MessageAnswer(SlashCommandResponse response)
    {
        message = response.Message ?? new Message();
        ResponseType = response.ResponseType;
    }

    public ResponseType ResponseType { get; }

    /// <summary>Null where there is no original: a command's answer.</summary>
    public bool? ReplaceOriginal { get; }

    public bool? DeleteOriginal { get; }

    public string Channel => message.Channel;

    public string Text => message.Text;

    public ParseMode Parse => message.Parse;

    public bool LinkNames => message.LinkNames;

    public IList<Block> Blocks => message.Blocks;

    public bool UnfurlLinks => message.UnfurlLinks;

    public bool UnfurlMedia => message.UnfurlMedia;

    public string Username => message.Username;

    public bool? AsUser => message.AsUser;

    public string IconUrl => message.IconUrl;

    public string IconEmoji => message.IconEmoji;

    public string ThreadTs => message.ThreadTs;

    public bool ReplyBroadcast => message.ReplyBroadcast;

    public MessageMetadata MetadataJson => message.MetadataJson;

    public object MetadataObject => message.MetadataObject;
}
