using System.Collections.Immutable;

using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Simulating;

/// <summary>What would be different about a running handover, had it started under another policy. It keeps its own.</summary>
/// <param name="Differences">A sentence each; empty where it would be the same.</param>
public sealed record HandoverShift(Handover Handover, ImmutableArray<string> Differences)
{
    public static HandoverShift Of(Policy then, Facts facts, RunningHandover running)
    {
        var recommendation = Recommender.Recommend(then, facts);
        var reason = then.Reason(running.State.ReasonId);
        var gates = reason is null ? then.Gates : then.GatesFor(reason);
        return new HandoverShift(
            running.State,
            [
                .. Pool(running.State, recommendation),
                .. Reason(running.State.ReasonId, reason),
                .. gates.Where(rule => running.State.Standing(rule.Gate) is null).Select(rule => $"“{rule.Gate.Title()}” would be a gate."),
                .. running.State.Gates.SelectMany(standing => Gate(standing, gates, facts, running)),
            ]);
    }

    private static IEnumerable<string> Pool(Handover handover, Recommendation then)
    {
        var pool = handover.Pool ?? handover.Recommendation.Pool;
        if (pool == then.Pool || (pool is not null && then.Alternatives.Contains(pool)))
            return [];
        return [$"It would go to {then.Pool ?? "nobody before a person says where"}, not to {pool ?? "whom a person says"}."];
    }

    private static IEnumerable<string> Reason(string id, Reason? then) => then switch
    {
        null => [$"There would be no reason “{id}”."],
        { Allowed: false } => [$"“{then.Label}” would not be accepted as a reason."],
        _ => [],
    };

    private static IEnumerable<string> Gate(
        GateStanding standing, ImmutableArray<GateRule> gates, Facts facts, RunningHandover running)
    {
        var title = standing.Gate.Title();
        if (gates.FirstOrDefault(rule => rule.Gate == standing.Gate) is not { } then)
        {
            yield return $"“{title}” would not be a gate.";
            yield break;
        }

        if (standing is { Gate: Gates.Gate.AccountPlan, Status: GateStatus.Passed }
            && PlanOf(running.State, facts) is { } day
            && then.IsTooOld(day, facts.Today))
            yield return $"The account plan of {Wording.Day(day)} would be too old.";
        if (running.Policy.GateRule(standing.Gate) is not { } now)
            yield break;
        if (now.WaivableBy != then.WaivableBy)
            yield return $"“{title}” could be waived by {Waivers(then)}, now by {Waivers(now)}.";
        if (!now.BlockingStatuses.ToHashSet().SetEquals(then.BlockingStatuses))
            yield return $"“{title}” would be closed by invoices that are {Statuses(then)}, now by those that are {Statuses(now)}.";
    }

    private static DateOnly? PlanOf(Handover handover, Facts facts) => handover.AccountPlanUpdatedOn ?? facts.Account.AccountPlanUpdatedOn;

    private static string Waivers(GateRule rule) => rule.WaivableBy == PersonFlags.None ? "nobody" : rule.WaivableBy.Words();

    private static string Statuses(GateRule rule) => Wording.Or(rule.BlockingStatuses.Select(status => status.ToString().ToLowerInvariant()));
}
