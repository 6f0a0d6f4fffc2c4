using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Ledgers.Counting;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Ledgers.Forecasting;

/// <summary>What a handover will do to the ledger of the two people, before it has happened.</summary>
public static class HandoverForecast
{
    /// <summary>
    /// Such as "Leaves on 31 December 2026: counts for Ana Ruiz in all of 2026 Q4. Counts for Ben Okoro from 1 January 2027, with 3 months of
    /// grace for churn (to 31 March 2027)."
    /// </summary>
    /// <param name="effectiveOn">The day it changes hands; null where nobody knows yet.</param>
    /// <param name="owner">Null where nobody owns it.</param>
    /// <param name="ownerRole">Null where the owner is not in the roster.</param>
    /// <param name="newOwner">A name, or such as "the new owner".</param>
    public static string Words(Policy policy, DateOnly? effectiveOn, string? owner, string? ownerRole, string newOwner, string? newOwnerRole)
    {
        if (effectiveOn is not { } day)
            return "The day it changes hands is not known yet, so it cannot be said in whose quarter it counts.";
        var first = ChangingHands.FirstDay(day, policy.Fiscal);
        var quarter = policy.Fiscal.QuarterOf(first);
        var movesBetweenQuarters = first == quarter.Start;
        var arrives = Wording.Sentence(Arriving(
            LedgerTerms.Of(policy, newOwnerRole), newOwner, first, movesBetweenQuarters ? null : quarter, owner is null ? GraceFor.New : GraceFor.Inherited));
        if (owner is null)
            return $"Nobody owns it until {Wording.Day(day)}. {arrives}";
        var leaves = movesBetweenQuarters
            ? $"counts for {owner} in all of {policy.Fiscal.Before(quarter)}"
            : Leaving(LedgerTerms.Of(policy, ownerRole), owner, first, quarter);
        return $"Leaves on {Wording.Day(day)}: {leaves}. {arrives}";
    }

    private static string Leaving(LedgerTerms terms, string owner, DateOnly first, Quarter quarter) => terms.Removed == RemovedMidQuarter.LeftOut
        ? $"does not count for {owner} in {quarter}, because what leaves the book of a {terms.Role} in mid-quarter is left out"
        : $"counts for {owner} in {quarter} until {Wording.Day(first.AddDays(-1))}";

    /// <param name="midQuarter">The quarter in the middle of which it arrives; null where it arrives at the start of one.</param>
    private static string Arriving(LedgerTerms terms, string newOwner, DateOnly first, Quarter? midQuarter, GraceFor kind)
    {
        var counts = midQuarter is not null && terms.Added == AddedMidQuarter.GrowthOnly
            ? $"for {newOwner} only what it grows by from {Wording.Day(first)} on counts in {midQuarter}"
            : $"counts for {newOwner} from {Wording.Day(first)}";
        return counts + Grace(terms.Grace, kind, first);
    }

    private static string Grace(Grace? grace, GraceFor kind, DateOnly first) => grace is null || grace.For != kind
        ? ""
        : $", with {Wording.Count(grace.Months, "month")} of grace for {GraceFinding.Covered(grace)} (to {Wording.Day(first.AddMonths(grace.Months).AddDays(-1))})";
}
