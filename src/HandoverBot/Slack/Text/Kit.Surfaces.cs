using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Slack.Text;

/// <content>What blocks stand on.</content>
public static partial class Kit
{
    /// <param name="text">What notifications and screen readers say; has to stand on its own.</param>
    public static Message Message(string text, params IReadOnlyCollection<Block> blocks) => new()
    {
        Text = Mrkdwn.Escaped(text).Truncate(SlackLimits.MessageText).ToString(),
        Blocks = [.. AtMost(blocks, SlackLimits.MessageBlocks)],
        UnfurlMedia = false,
    };

    /// <param name="callbackId">Null where nothing comes back.</param>
    /// <param name="submit">Null where there is nothing to fill in.</param>
    /// <param name="privateMetadata">Comes back with what is submitted.</param>
    public static ModalViewDefinition Modal(
        string title, string? callbackId, IReadOnlyCollection<Block> blocks, string? submit = null, string close = "Close", string privateMetadata = "") => new()
        {
            Title = Plain(title, SlackLimits.ViewTitle),
            CallbackId = CheckedId(callbackId),
            Blocks = [.. Checked(blocks, SlackLimits.ViewBlocks)],
            Submit = submit is null ? null : Plain(submit, SlackLimits.ViewTitle),
            Close = Plain(close, SlackLimits.ViewTitle),
            PrivateMetadata = Fitting(privateMetadata, SlackLimits.PrivateMetadata),
        };

    public static HomeViewDefinition Home(IReadOnlyCollection<Block> blocks) => new() { Blocks = [.. Checked(blocks, SlackLimits.ViewBlocks)] };

    private static IReadOnlyCollection<Block> AtMost(IReadOnlyCollection<Block> blocks, int most) => blocks.Count <= most
        ? blocks
        : throw new ArgumentException($"Slack takes at most {most} blocks here, not {blocks.Count}.", nameof(blocks));
}
