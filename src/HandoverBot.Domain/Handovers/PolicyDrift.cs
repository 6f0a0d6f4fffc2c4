using System.Collections.Immutable;

using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Handovers;

/// <summary>What another policy than the one a handover runs under would decide otherwise, by the same facts.</summary>
public static class PolicyDrift
{
    /// <returns>Sentences about "it", the handover's account; none where nothing differs, and for a handover that has ended.</returns>
    public static ImmutableArray<string> Of(Handover handover, Policy startedUnder, Policy inForce, Facts facts, Roster roster)
    {
        if (!handover.IsLive || startedUnder.Stamp.Hash == inForce.Stamp.Hash)
            return [];
        var leaving = HandoverTiming.Leaving(handover, facts, roster);
        return
        [
            .. Routing(handover, startedUnder, inForce, leaving),
            .. Deciding(handover, startedUnder, inForce, leaving),
            .. Reason(handover, startedUnder, inForce, leaving),
            .. Gates(handover, inForce),
            .. Days(handover, startedUnder, inForce, facts, roster),
        ];
    }

    private static IEnumerable<string> Routing(Handover handover, Policy startedUnder, Policy inForce, Facts facts)
    {
        var (then, now) = (Recommender.Recommend(startedUnder, facts), Recommender.Recommend(inForce, facts));
        if (then.Pool != now.Pool)
        {
            yield return now.Pool is { } pool
                ? $"It would go to {pool}, not to {then.Pool ?? "whatever pool a person says"}: {now.Because}"
                : $"A person would have to say where it goes, instead of {then.Pool}: {now.Because}";
        }
        else if (!then.Alternatives.ToHashSet(StringComparer.Ordinal).SetEquals(now.Alternatives))
        {
            yield return now.Alternatives.IsEmpty ? $"Nothing but {now.Pool} would be allowed; {Wording.Or(then.Alternatives)} no longer would."
                : then.Alternatives.IsEmpty ? $"{Wording.Or(now.Alternatives)} would be allowed, too."
                : $"Beside {now.Pool}, {Wording.Or(now.Alternatives)} would be allowed, not {Wording.Or(then.Alternatives)}.";
        }

        if (handover.Pool is { } decided && inForce.Pool(decided) is null)
            yield return $"There would be no pool {decided}.";
    }

    private static IEnumerable<string> Deciding(Handover handover, Policy startedUnder, Policy inForce, Facts facts)
    {
        if (handover.Status is not (HandoverStatus.Proposed or HandoverStatus.Routed))
            yield break;
        var isTop = TopAccount.Is(facts, inForce);
        if (isTop != handover.IsTopAccount)
            yield return isTop ? "Leadership alone would decide over it." : "It would not be left to leadership to decide over it.";
        if (isTop)
            yield break;
        if (handover.Status == HandoverStatus.Proposed && inForce.Deciding.Pool != startedUnder.Deciding.Pool)
            yield return $"It would be for {HandoverWords.Deciding(inForce.Deciding.Pool)} to decide the pool.";
        if (inForce.Deciding.NewOwner != startedUnder.Deciding.NewOwner)
            yield return $"It would be for {HandoverWords.Deciding(inForce.Deciding.NewOwner)} to name the new owner.";
    }

    private static IEnumerable<string> Reason(Handover handover, Policy startedUnder, Policy inForce, Facts facts)
    {
        // What the old policy refuses by now, too, is no matter of the new one.
        if (startedUnder.Reason(handover.ReasonId) is not { } then || !ReasonCheck.OfFacts(startedUnder, then, facts, atAnyTime: true).IsAllowed)
            yield break;
        if (inForce.Reason(handover.ReasonId) is not { } now)
            yield return $"“{then.Label}” would not be among the reasons to choose from.";
        else if (ReasonCheck.OfFacts(inForce, now, facts, atAnyTime: true) is { IsAllowed: false } refused)
            yield return $"The reason would not be accepted. {string.Join(" ", refused.Sentences)}";
    }

    private static IEnumerable<string> Gates(Handover handover, Policy inForce)
    {
        var rules = inForce.Reason(handover.ReasonId) is { } reason ? inForce.GatesFor(reason) : inForce.Gates;
        Gate[] now = [.. rules.Select(rule => rule.Gate)];
        Gate[] then = [.. handover.Gates.Select(standing => standing.Gate)];
        if (now.Except(then).ToArray() is { Length: > 0 } more)
            yield return $"More would have to be cleared: {HandoverWords.Gates(more)}.";
        if (then.Except(now).ToArray() is { Length: > 0 } fewer)
            yield return $"This would not have to be cleared: {HandoverWords.Gates(fewer)}.";
    }

    /// <summary>A day that is set, or promised at the introduction, no longer depends on a policy.</summary>
    private static IEnumerable<string> Days(Handover handover, Policy startedUnder, Policy inForce, Facts facts, Roster roster)
    {
        var then = HandoverTiming.Of(handover, facts, roster, startedUnder);
        var now = HandoverTiming.Of(handover, facts, roster, inForce);
        if (handover.EffectiveOn is null && then.EffectiveOn != now.EffectiveOn)
        {
            yield return now.EffectiveOn is { } day
                ? $"It could change hands on {Wording.Day(day)}, not on {(then.EffectiveOn is { } other ? Wording.Day(other) : "a day nobody can say")}."
                : $"It could not be said when it may change hands. {string.Join(" ", now.Findings)}";
        }
    }
}
