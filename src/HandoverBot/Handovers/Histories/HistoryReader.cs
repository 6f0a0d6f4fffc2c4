using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Histories;
using HandoverBot.Storage;

namespace HandoverBot.Handovers.Histories;

/// <summary>Reads what happened to an account, across all its handovers.</summary>
public sealed class HistoryReader(HandoverQueries handovers, HandoverLog log, OwnerPeriodReader owners, FactsAtHand facts)
{
    /// <returns>Null for an unknown account.</returns>
    public async Task<AccountHistory?> Of(AccountId id, CancellationToken cancellation)
    {
        if (await facts.About(id, cancellation) is not { } now)
            return null;
        var logs = new List<IReadOnlyList<RecordedEvent>>();
        foreach (var handover in await handovers.EverOf(id, cancellation))
            logs.Add(await log.Load(handover.Id, cancellation));
        return AccountHistory.Of(now.Account, now.Policy.OwnerChanges.Length, await owners.Of(id, cancellation), logs, now.Roster);
    }
}
