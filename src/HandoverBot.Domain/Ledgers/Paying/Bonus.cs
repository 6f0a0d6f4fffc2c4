using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Ledgers.Paying;

/// <summary>How much of a bonus a retention pays, by the policy's plan.</summary>
/// <param name="Percent">Not rounded; null where it cannot be said.</param>
/// <param name="Words">How it came about, or what is missing.</param>
public sealed record Bonus(decimal? Percent, string Words)
{
    public static Bonus Of(Retention retention, BonusPlan plan, Ramp? ramp)
    {
        var earned = retention.Percent is { } kept ? Line(kept, plan) : (decimal?)null;
        var words = earned is { } percent ? EarnedWords(retention.Percent!.Value, percent, plan) : "Not known, because the retention is not.";
        return ramp switch
        {
            null or { Days: 0 } => new Bonus(earned, words),
            { Days: null } => new Bonus(Percent: null, $"{words} {ramp.Words}"),
            _ => new Bonus(Guaranteed(earned, ramp), $"{words} {GuaranteedWords(earned, ramp)}"),
        };
    }

    /// <summary>A straight line through both points, never below nothing.</summary>
    internal static decimal Line(decimal kept, BonusPlan plan)
    {
        var percent = (kept - plan.PaysFrom) / (plan.PaysInFullAt - plan.PaysFrom) * 100;
        return plan.Capped ? Math.Clamp(percent, 0, 100) : Math.Max(0, percent);
    }

    /// <summary>All of it for the guaranteed days, or more where more is earned; what is earned for the others.</summary>
    private static decimal? Guaranteed(decimal? earned, Ramp ramp)
    {
        var guaranteed = ramp.Days!.Value;
        if (earned is { } percent)
            return ((Math.Max(100, percent) * guaranteed) + (percent * (ramp.Of - guaranteed))) / ramp.Of;
        return null;
    }

    private static string GuaranteedWords(decimal? earned, Ramp ramp)
    {
        var days = ramp.Days == ramp.Of ? "the whole quarter" : $"{ramp.Days} of {ramp.Of} days";
        return Guaranteed(earned, ramp) is { } percent
            ? $"{ramp.Words} All of it is guaranteed for {days}: {PayWords.Percent(percent)}."
            : $"{ramp.Words} All of it is guaranteed for {days}; more may be earned.";
    }

    private static string EarnedWords(decimal kept, decimal percent, BonusPlan plan)
    {
        var (from, full) = (PayWords.Percent(plan.PaysFrom), PayWords.Percent(plan.PaysInFullAt));
        if (kept <= plan.PaysFrom)
            return $"{PayWords.Percent(kept)} is not above {from}, which pays nothing.";
        if (plan.Capped && kept >= plan.PaysInFullAt)
            return $"{PayWords.Percent(kept)} reaches {full}, which pays all of it: {PayWords.Percent(percent)}.";
        return $"{from} pays nothing and {full} all of it: ({PayWords.Percent(kept)} − {from}) ÷ ({full} − {from}) = {PayWords.Percent(percent)}.";
    }
}
