using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Handovers.Forms;

/// <summary>The frame all modals share.</summary>
public static class Modal
{
    /// <summary>A form about a handover: remembers which, and the version it shows.</summary>
    public static ModalViewDefinition Form(
        FormContext context, string id, string title, string submit, params IEnumerable<Block> blocks) => new()
        {
            CallbackId = id,
            PrivateMetadata = HandoverRef.To(context.Handover).ToString(),
            Title = title.Truncate(SlackLimits.ViewTitle),
            Submit = submit.Truncate(SlackLimits.ViewTitle),
            Close = "Close",
            Blocks = [.. blocks],
        };

    /// <summary>Something to read, with nothing to fill in.</summary>
    public static ModalViewDefinition Notice(string title, params IEnumerable<Block> blocks) => new()
    {
        Title = title.Truncate(SlackLimits.ViewTitle),
        Close = "Close",
        Blocks = [.. blocks],
    };
}
