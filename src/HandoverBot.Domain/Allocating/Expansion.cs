using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Allocating;

/// <summary>Accounts of those who keep customers, that could grow.</summary>
public static class Expansion
{
    /// <summary>Somebody has told that it could grow, and the policy has a reason for it to leave whose facts hold.</summary>
    public static bool Is(Policy policy, Facts facts) =>
        facts is { OwnerRole: { } role, Account: { GrowthPotential: GrowthPotential.Medium or GrowthPotential.High, Churned: not true } }
        && Keeps(policy, role)
        && RemovalCandidate.Of(policy, facts) is not null;

    /// <summary>Whoever is paid for keeping customers.</summary>
    public static bool Keeps(Policy policy, string role) => policy.Pay?.BonusOf(role) is not null;
}
