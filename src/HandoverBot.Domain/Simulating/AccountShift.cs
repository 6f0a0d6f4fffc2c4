using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Simulating;

/// <summary>What another policy says of an account, beside what one says now.</summary>
/// <param name="ReasonsLost">Ids of the reasons that would no longer carry a handover by the facts.</param>
/// <param name="ReasonsGained">Ids of those that would from then on.</param>
public sealed record AccountShift(
    Account Account, Recommendation Now, Recommendation Then, ImmutableArray<string> ReasonsLost, ImmutableArray<string> ReasonsGained)
{
    public bool MovesPool => Now.Pool != Then.Pool;

    public static AccountShift Of(Policy now, Policy then, Facts facts)
    {
        var (before, after) = (ReasonsOf(now, facts), ReasonsOf(then, facts));
        return new AccountShift(
            facts.Account,
            Recommender.Recommend(now, facts),
            Recommender.Recommend(then, facts),
            before.RemoveRange(after),
            after.RemoveRange(before));
    }

    private static ImmutableArray<string> ReasonsOf(Policy policy, Facts facts) => facts.Account.Owner is null ? [] :
    [
        .. policy.Reasons
            .Where(reason => reason.Allowed && reason.IsFor(facts.OwnerRole) && ReasonCheck.OfFacts(policy, reason, facts).IsAllowed)
            .Select(reason => reason.Id),
    ];
}
