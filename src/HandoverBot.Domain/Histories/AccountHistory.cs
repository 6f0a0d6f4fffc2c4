using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Histories;

/// <summary>What happened to an account: its owners, and everything in its handovers, the newest first.</summary>
/// <param name="OwnerChanges">How often it went from one owner to another, as far as is known.</param>
public sealed record AccountHistory(
    AccountId Account, string AccountName, int OwnerChanges, ImmutableArray<OwnerPeriod> Owners, ImmutableArray<HistoryEntry> Entries,
    Roster Roster)
{
    /// <param name="logs">The events of each of the account's handovers.</param>
    /// <param name="owners">The first one first.</param>
    public static AccountHistory Of(
        Account account, int ownerChanges, IEnumerable<OwnerPeriod> owners, IEnumerable<IReadOnlyList<RecordedEvent>> logs, Roster roster) => new(
            account.Id, account.Name, ownerChanges, [.. owners.Reverse()],
            [.. logs.SelectMany(log => Told(log, roster)).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Version)], roster);

    private static IEnumerable<HistoryEntry> Told(IReadOnlyList<RecordedEvent> log, Roster roster)
    {
        var handover = HandoverHistory.Fold(log);
        return log.Select(recorded => HistoryEntry.Of(recorded, handover!, roster));
    }
}
