using System.Globalization;

using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers.Queues;

/// <summary>Opens the suggestion for everything that waits for a pool.</summary>
public static class QueueButton
{
    public const string Id = "suggest_queue";

    /// <summary>For one account the pool's card is enough.</summary>
    public const int WorthIt = 2;

    /// <param name="waiting">How many accounts wait for it.</param>
    public static Button For(string pool, int waiting) =>
        Kit.Button(string.Create(CultureInfo.InvariantCulture, $"Suggest for all {waiting} of {pool}"), Id, pool);
}
