using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Ledgers.Forecasting;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Handovers;

/// <summary>What a running handover will do to the ledger of both people, in words.</summary>
public static class LedgerForecast
{
    public static string Of(HandoverNow now) => Of(now.Handover, now.Facts, now.Roster, now.InForce);

    /// <param name="policy">The one in force: the books go by it, whatever policy the handover started under.</param>
    public static string Of(Handover handover, Facts facts, Roster roster, Policy policy)
    {
        var newOwner = handover.NewOwner is { } id ? roster.Find(id) : null;
        return HandoverForecast.Words(
            policy,
            handover.EffectiveOn ?? HandoverTiming.Of(handover, facts, roster, policy).EffectiveOn,
            handover.Owner is { } owner ? roster.NameOf(owner) : null,
            handover.Owner is { } from ? roster.Find(from)?.Role : null,
            newOwner?.Name ?? "the new owner",
            newOwner?.Role ?? policy.Pool(handover.Pool ?? "")?.Role);
    }
}
