using SlackNet.Blocks;
using SlackNet.Json;

namespace SlackNet.WebApi;

/// <summary>The arguments of chat.update. Slack keeps what it is not sent, so text and blocks always are.</summary>
internal sealed record UpdateCall
{
    public string Channel { get; init; }

    public string Ts { get; init; }

    [AlwaysSent]
    public string Text { get; init; }

    [AlwaysSent]
    public IList<Block> Blocks { get; init; }

    public ParseMode? Parse { get; init; }

    public bool LinkNames { get; init; }

    public bool? AsUser { get; init; }

    public static UpdateCall From(MessageUpdate update) => new()
    {
        Channel = update.ChannelId,
        Ts = update.Ts,
        Text = update.Text ?? "",
        Blocks = update.Blocks ?? [],
        Parse = update.Parse == ParseMode.Client ? null : update.Parse,
        LinkNames = update.LinkNames,
        AsUser = update.AsUser,
    };
}
