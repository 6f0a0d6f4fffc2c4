using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Books.Planning.Forms;

/// <summary>The frame of a plan's forms.</summary>
internal static class PlanForm
{
    public static ModalViewDefinition Of(PlanOrigin origin, string id, string title, string submit, params IEnumerable<Block> blocks) => new()
    {
        CallbackId = id,
        PrivateMetadata = origin.ToString(),
        Title = title.Truncate(SlackLimits.ViewTitle),
        Submit = submit,
        Close = "Close",
        Blocks = [.. blocks],
    };
}

/// <summary>What a plan's form remembers: what it is about, and where the message with the plan can be drawn again.</summary>
/// <param name="ResponseUrl">Null where the form was opened from a card, which is updated by itself.</param>
internal sealed record PlanOrigin(PlanRef At, string? ResponseUrl)
{
    private const char Separator = '\n';

    /// <returns>Null for text that no form of ours carries.</returns>
    public static PlanOrigin? Parse(string? text) =>
        text?.Split(Separator, 2) is [var at, var url] && PlanRef.Parse(at) is { } reference
            ? new PlanOrigin(reference, url.Length == 0 ? null : url)
            : null;

    public override string ToString() => $"{At}{Separator}{ResponseUrl}";
}
