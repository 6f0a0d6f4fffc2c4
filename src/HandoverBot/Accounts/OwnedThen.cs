using HandoverBot.Domain.Balancing;
using HandoverBot.Storage;

namespace HandoverBot.Accounts;

/// <summary>Past books by who owned what then; nobody wrote down the ARR of that day, so today's stands in.</summary>
public sealed class OwnedThen(Ownerships ownerships) : IPastBooks
{
    public string Caveat => "Earlier figures follow the ownership history, as far back as it goes, with the ARR the accounts have today.";

    public async Task<PastBooks> On(DateOnly day, CancellationToken cancellation) => new(day, await ownerships.LoadsOn(day, cancellation));
}
