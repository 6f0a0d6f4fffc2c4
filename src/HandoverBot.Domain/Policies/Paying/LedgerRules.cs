using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Paying;

/// <summary>How the ledger of a quarter counts accounts that come or go within it.</summary>
public sealed record LedgerRules(ImmutableArray<MidQuarterRule> MidQuarter)
{
    /// <summary>Null where the policy says nothing for the role.</summary>
    public MidQuarterRule? For(string role) => MidQuarter.FirstOrDefault(rule => rule.Roles.Contains(role));
}

public sealed record MidQuarterRule(ImmutableArray<string> Roles, AddedMidQuarter Added, RemovedMidQuarter Removed);

public enum AddedMidQuarter
{
    /// <summary>What it was worth on its first day does not count; what it has grown by since does.</summary>
    GrowthOnly,

    InFull,
}

public enum RemovedMidQuarter
{
    /// <summary>As if it had never been in the book.</summary>
    LeftOut,

    Counts,
}
