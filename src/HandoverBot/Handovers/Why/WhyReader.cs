using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Handovers.Why;

/// <summary>Reads what decisions rest on: the facts and the policy that were stored with them, not those of today.</summary>
public sealed class WhyReader(
    HandoverLog log, HandoverQueries handovers, FactsAtHand facts, SituationReader situations, PeopleStore people, PolicyLibrary policies)
{
    /// <summary>The handover under way; where there is none, what the policy in force says of the account.</summary>
    /// <returns>Null for an unknown account.</returns>
    public async Task<WhyNow?> Of(AccountId id, CancellationToken cancellation)
    {
        if (await handovers.LiveOf(id, cancellation) is { } live)
            return await Of(live.Id, cancellation);
        var policy = policies.InForce;
        return await situations.Of(id, facts.Today, policy, cancellation) is { } situation
            ? new WhyNow(situation.ExplainedBy(policy), policy, situation.Roster, facts.Today)
            : null;
    }

    /// <returns>Null for a handover that does not exist, and where neither its facts were kept nor its account is known.</returns>
    public async Task<WhyNow?> Of(HandoverId id, CancellationToken cancellation)
    {
        var events = await log.Load(id, cancellation);
        if (events.LastOrDefault(recorded => recorded.Event is PolicyApplied) is not { } recorded)
            return null;
        var handover = HandoverHistory.Fold(events)!;
        var now = (await facts.About(handover.Account, cancellation))?.Policy;
        if (((PolicyApplied)recorded.Event).Facts is var kept && (kept ?? now) is not { } behind)
            return null;

        var policy = await policies.Find(recorded.Policy, cancellation);
        var roster = await people.Roster(cancellation);
        var invoices = handover.Invoices ?? InvoiceStanding.Unknown("nobody");
        return new WhyNow(Explanation.Of(policy, behind, roster, invoices, new RunningHandover(handover, policy)), policy, roster, facts.Today)
        {
            Decision = new DecisionBehind(handover, recorded, kept is not null),
            Drift = PolicyDrift.Of(handover, policy, policies.InForce, now ?? behind, roster),
            InForce = policies.InForce.Stamp,
        };
    }
}
