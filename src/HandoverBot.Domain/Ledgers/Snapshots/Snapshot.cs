using System.Collections.Frozen;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Domain.Ledgers.Snapshots;

/// <summary>Books as they were written down for the first or the last day of a quarter.</summary>
/// <param name="TakenOn">The day on which that was done, where the policy counts its days.</param>
/// <param name="Lines">Those of the accounts that are asked about.</param>
public sealed record Snapshot(DateOnly Day, bool IsFirst, DateOnly TakenOn, FrozenDictionary<AccountId, SnapshotLine> Lines)
{
    /// <summary>An account that was not there was not known.</summary>
    public SnapshotLine Of(AccountId account) =>
        Lines.GetValueOrDefault(account) ?? new SnapshotLine(account, OwnerIsKnown: false, Owner: null, Arr: null);
}
