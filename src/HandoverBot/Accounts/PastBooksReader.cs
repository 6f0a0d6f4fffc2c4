using HandoverBot.Domain.Balancing;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;

namespace HandoverBot.Accounts;

/// <summary>
/// Tells what books were like when a day began: as they were written down then, or by who owned what, with today's ARR,
/// where nobody wrote them down.
/// </summary>
public sealed class PastBooksReader(BookSnapshots snapshots, Ownerships ownerships)
{
    /// <summary>What has to be known to read these figures; a sentence.</summary>
    public const string Caveat =
        "Quarters that began while HandoverBot was there are shown as they were written down; others follow the ownership history, with the ARR the accounts have today.";

    /// <summary>Everybody's book; nobody's where nothing is known of that day.</summary>
    public async Task<PastBooks> On(DateOnly day, CancellationToken cancellation) =>
        new(day, await snapshots.LoadsOn(day, cancellation) ?? await ownerships.LoadsOn(day, cancellation));
}
