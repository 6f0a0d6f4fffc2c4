using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Handovers;

/// <summary>Whether an account is among those that leadership alone decides.</summary>
public static class TopAccount
{
    public static bool Is(Facts facts, Policy policy) =>
        policy.TopAccounts is { } top && facts.RankByArr is { } rank && rank <= top.Count;
}
