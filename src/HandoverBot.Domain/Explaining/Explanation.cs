using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Explaining;

/// <summary>Everything a policy says about an account on a day, and what each answer rests on.</summary>
/// <param name="Rules">Every routing rule in order: which fired, which did not, and what each found.</param>
/// <param name="EffectiveOn">The day it changes hands, or could at the earliest; null where that cannot be said.</param>
/// <param name="Timing">The rules behind that day.</param>
/// <param name="Moves">What is usual for a move from the owner's role to where it should go, and whether that is so.</param>
/// <param name="Reasons">All of the policy in order, those that may carry a handover and those that may not.</param>
/// <param name="Gates">Of the handover under way; without one, as they would be the moment an owner proposes it.</param>
/// <param name="Running">The handover under way.</param>
public sealed record Explanation(
    Facts Facts, Recommendation Recommendation, ImmutableArray<RuleTrial> Rules, Decider Decider, DateOnly? EffectiveOn, Timing Timing,
    ImmutableArray<string> Moves,
    ImmutableArray<ReasonStanding> Reasons, ImmutableArray<GateOutlook> Gates, RunningHandover? Running)
{
    public Account Account => Facts.Account;

    public PolicyStamp Policy => Recommendation.Policy;

    /// <summary>Sentences: why it goes where it goes, who decides and when, each with what it rests on.</summary>
    public ImmutableArray<string> Findings => [Recommendation.Because, .. Recommendation.Findings, .. Moves, Decider.Sentence, .. Timing.Findings];

    /// <summary>Ids of the facts nobody has told and somebody asked for (see <see cref="Fact"/>).</summary>
    public ImmutableArray<string> Unknown =>
    [
        .. Recommendation.Unknown
            .Concat(Decider.Unknown)
            .Concat(Timing.Unknown)
            .Concat(Reasons.SelectMany(reason => reason.Unknown))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <param name="policy">Any policy: the one in force, or one to try.</param>
    /// <param name="invoices">What is known without asking anybody; see <see cref="InvoiceStanding.Unknown"/>.</param>
    /// <param name="running">The handover under way; it keeps its own policy.</param>
    public static Explanation Of(Policy policy, Facts facts, Roster roster, InvoiceStanding invoices, RunningHandover? running)
    {
        var recommendation = Recommender.Recommend(policy, facts);
        var timing = running is null
            ? Policies.Timing.Of(policy, facts, RoleChoice.Of(policy, facts).Role)
            : HandoverTiming.Of(running.State, facts, roster, running.Policy);
        return new Explanation(
            facts,
            recommendation,
            RuleTrial.OfEach(policy, facts, recommendation.RuleId),
            Decider.Of(policy, facts),
            running?.State.EffectiveOn ?? timing.EffectiveOn,
            timing,
            [.. MovesTo(recommendation, policy, running is null ? facts : HandoverTiming.Leaving(running.State, facts, roster))],
            [.. policy.Reasons.Select(reason => ReasonStanding.Of(policy, reason, facts))],
            running is null ? GateOutlook.Of(policy, facts, invoices) : GateOutlook.Of(running),
            running);
    }

    private static IEnumerable<string> MovesTo(Recommendation recommendation, Policy policy, Facts facts) => recommendation.Alternatives
        .Prepend(recommendation.Pool ?? "")
        .Select(pool => policy.Pool(pool)?.Role)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .SelectMany(role => UsualMove.Findings(policy, role, facts));
}
