using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Ledgers;

/// <summary>What a policy says of the ledger of one role. What it says nothing about counts in full.</summary>
/// <param name="Role">Null for somebody who is not in the roster, of whom no rule can be known.</param>
public sealed record LedgerTerms(
    string? Role, string Currency, PolicyStamp Policy, AddedMidQuarter Added, RemovedMidQuarter Removed, Grace? Grace, BonusPlan? Bonus, QuotaPlan? Quota)
{
    public static LedgerTerms Of(Policy policy, string? role)
    {
        var rule = role is null ? null : policy.Ledger?.For(role);
        return new LedgerTerms(
            role,
            policy.Currency,
            policy.Stamp,
            rule?.Added ?? AddedMidQuarter.InFull,
            rule?.Removed ?? RemovedMidQuarter.Counts,
            role is null ? null : policy.Role(role)?.Grace,
            role is null ? null : policy.Pay?.BonusOf(role),
            role is null ? null : policy.Pay?.QuotaOf(role));
    }

    /// <summary>Whether a customer of that worth a year has left, as the role's plan counts it.</summary>
    public bool HasChurned(decimal worth) => worth == 0 || worth <= 12 * Bonus?.RetainedAboveMonthly;
}
