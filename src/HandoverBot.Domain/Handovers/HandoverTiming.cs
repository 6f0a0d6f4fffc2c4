using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Handovers;

/// <summary>When the account of a running handover may change hands.</summary>
public static class HandoverTiming
{
    /// <summary>Counts for the owner that the handover names, whoever owns the account in the customer system by now.</summary>
    public static Timing Of(Handover handover, Facts facts, Roster roster, Policy policy) =>
        Timing.Of(policy, Leaving(handover, facts, roster), policy.Pool(handover.Pool ?? "")?.Role, handover.IsEarly);

    /// <summary>The facts as they count for the owner that the handover names.</summary>
    public static Facts Leaving(Handover handover, Facts facts, Roster roster) => facts with
    {
        OwnerRole = handover.Owner is { } owner ? roster.Find(owner)?.Role : null,
        Account = facts.Account with { Owner = handover.Owner },
    };
}
