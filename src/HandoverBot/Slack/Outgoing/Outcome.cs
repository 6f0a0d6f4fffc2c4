using HandoverBot.Storage.Rows;

namespace HandoverBot.Slack.Outgoing;

/// <summary>How an attempt ended well.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <param name="Posted">Whether it is a new message, and not an update or nothing at all.</param>
    /// <param name="Card">Where the card stands now, and what it shows.</param>
    public sealed record Sent(string? Channel, string? Ts, bool Posted = false, PostedMessageRow? Card = null) : Outcome;

    public sealed record Dropped(string Why) : Outcome;
}
