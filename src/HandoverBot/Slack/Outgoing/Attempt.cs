using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Slack.Outgoing;

/// <summary>One attempt to deliver a row, and what is known about earlier ones.</summary>
internal sealed class Attempt(ClaimedRow claimed)
{
    public OutboxRow Row => claimed.Row;

    /// <summary>Whether Slack may have the message already, from this attempt or an earlier one.</summary>
    public bool MayHaveBeenSent { get; set; } = claimed.MayHaveBeenSent;
}
