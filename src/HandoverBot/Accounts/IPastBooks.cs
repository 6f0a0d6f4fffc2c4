using HandoverBot.Domain.Balancing;

namespace HandoverBot.Accounts;

/// <summary>Tells what books were like on a day gone by.</summary>
public interface IPastBooks
{
    /// <summary>What has to be known to read these figures, such as how far back they go; a sentence.</summary>
    string Caveat { get; }

    /// <summary>Everybody's book when the day began; nobody's where nothing is known of that day.</summary>
    Task<PastBooks> On(DateOnly day, CancellationToken cancellation);
}
