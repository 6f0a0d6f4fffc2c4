using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Ownership;

namespace HandoverBot.Domain.Policies;

/// <summary>When the policy lets an account leave its owner, before anybody of leadership says otherwise.</summary>
/// <param name="OpensOn">From this day on the handover may be proposed; null where that cannot be said.</param>
/// <param name="EffectiveOn">The first day on which it may change hands; null where that cannot be said.</param>
/// <param name="Findings">Sentences: the rules that were applied and what they rest on.</param>
/// <param name="Unknown">Ids of the facts that were missing (see <see cref="Fact"/>).</param>
public sealed record Timing(
    DateOnly? OpensOn, DateOnly? EffectiveOn, ImmutableArray<string> Findings, ImmutableArray<string> Unknown)
{
    /// <param name="toRole">The role it goes to; null where nobody knows yet, which takes the latest of the days there could be.</param>
    /// <param name="early">The new owner came in before the deal had landed: what exempts from waiting held then, whatever holds now.</param>
    public static Timing Of(Policy policy, Facts facts, string? toRole, bool early = false)
    {
        if (facts.Account.Owner is null)
            return new Timing(facts.Today, facts.Today, ["It has no owner, so it can be assigned at any time."], []);

        Waiting[] waits =
        [
            .. policy.Transitions
                .Where(transition => transition.From == facts.OwnerRole && (toRole is null || transition.To == toRole))
                .Select(transition => Waiting.Of(transition, facts, early))
                .OfType<Waiting>(),
        ];
        var findings = waits.Select(wait => wait.Finding).Distinct(StringComparer.Ordinal).ToList();
        var unknown = waits.SelectMany(wait => wait.Unknown).Distinct(StringComparer.Ordinal);
        if (Array.Exists(waits, wait => wait.Earliest is null))
            return new Timing(OpensOn: null, EffectiveOn: null, [.. findings], [.. unknown]);

        var earliest = waits.Select(wait => wait.Earliest!.Value).Append(facts.Today).Max();
        var effective = LeavesAtQuarterEnd(policy, facts.OwnerRole) ? policy.Fiscal.QuarterOf(earliest).End : earliest;
        if (effective > earliest)
            findings.Add($"Accounts leave the book of a {facts.OwnerRole ?? "role nobody knows"} at the end of a quarter only: on {Wording.Day(effective)}.");
        return new Timing(waits.Select(wait => wait.Opens!.Value).Append(facts.Today).Max(), effective, [.. findings], [.. unknown]);
    }

    /// <summary>A role that nobody knows never lets an account leave early.</summary>
    private static bool LeavesAtQuarterEnd(Policy policy, string? ownerRole) =>
        ownerRole is null ? !policy.LeavesAtQuarterEnd.IsEmpty : policy.LeavesAtQuarterEnd.Contains(ownerRole);

    private sealed record Waiting(DateOnly? Earliest, DateOnly? Opens, string Finding, ImmutableArray<string> Unknown)
    {
        /// <summary>Null for a move that waits for nothing.</summary>
        public static Waiting? Of(Transition transition, Facts facts, bool early)
        {
            if (transition.Wait is not { } wait)
                return null;
            var fact = wait.Milestone.Fact();
            if (wait.Milestone.DayOf(facts.Account) is not { } milestone)
                return new Waiting(null, null, Untold(wait, fact, facts), [fact.Id]);

            if (early && wait.NotIf is not null)
                return new Waiting(milestone, milestone, "It does not have to wait: the new owner was brought in before the deal had landed.", []);
            var exempt = wait.NotIf?.Evaluate(facts);
            if (exempt is { Holds: true })
                return new Waiting(milestone, milestone, Wording.Sentence($"it does not have to wait: {exempt.Sentence}"), []);
            var earliest = milestone.AddMonths(wait.Months);
            return new Waiting(
                earliest,
                earliest.AddMonths(-wait.OpensMonthsBefore),
                $"{Wording.Sentence(transition.Because)} That is {Wording.Day(earliest)}.",
                exempt?.Missing ?? []);
        }

        private static string Untold(Wait wait, Fact fact, Facts facts) => Wording.Sentence(wait.NotIf?.Evaluate(facts) is { Holds: true } exempt
            ? $"{exempt.Sentence}, so it moves as soon as {fact.Words} has come; nobody has told that day"
            : $"{fact.Words} is not known, so it cannot be said from which day on it may move");
    }
}
