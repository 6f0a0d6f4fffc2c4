using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Ledgers.Counting;

/// <summary>What the grace after an account came to somebody makes of a loss.</summary>
/// <param name="Base">What counts as having been there; null where it cannot be said.</param>
/// <param name="Words">Null where the grace changes nothing.</param>
internal sealed record GraceFinding(decimal? Base, bool ForgivesChurn, string? Words)
{
    public static GraceFinding Of(Stay stay, decimal start, decimal end, LedgerTerms terms, LedgerPeriod period)
    {
        if (terms.Grace is not { } grace || stay.Span is not { } span)
            return Nothing(start);
        var over = span.From.AddMonths(grace.Months);
        var looked = LookedAt(stay, over, end, terms, period);
        if (over <= period.Quarter.Start || !(looked < start) || !IsCovered(grace, looked.Value, terms))
            return Nothing(start);

        var until = $"{Wording.Count(grace.Months, "month")} of grace for {For(grace)} accounts, to {Wording.Day(over.AddDays(-1))}";
        if (span.By.DayIsAssumed)
            return new GraceFinding(Base: null, ForgivesChurn: false, $"There are {until} counted from a day nobody told, so it cannot be said whether the loss counts.");
        return (stay.IsInherited, grace.For) switch
        {
            (null, _) => new GraceFinding(
                Base: null, ForgivesChurn: false, $"There are {until}, and nobody has told whether somebody owned it before, so it cannot be said whether the loss counts."),
            (true, GraceFor.Inherited) or (false, GraceFor.New) => new GraceFinding(
                looked, terms.HasChurned(looked.Value), $"The loss down to {Money.Exact(looked.Value, terms.Currency)} does not count: {until}."),
            _ => Nothing(start),
        };
    }

    private static GraceFinding Nothing(decimal start) => new(start, ForgivesChurn: false, Words: null);

    /// <summary>What it was worth when the grace ended. The usage of a quarter cannot be cut in two, so there the quarter's end has to do.</summary>
    private static decimal? LookedAt(Stay stay, DateOnly over, decimal end, LedgerTerms terms, LedgerPeriod period) =>
        terms.Bonus is { AnnualizesUsage: true } || over > (stay.LeftOn ?? period.LastDay) ? end : stay.Account.Arr.AtStartOf(over);

    private static bool IsCovered(Grace grace, decimal worth, LedgerTerms terms) =>
        grace.Covers == GraceCovers.DropOrChurn || terms.HasChurned(worth);

    /// <summary>What it covers in words, such as "a drop or churn".</summary>
    internal static string Covered(Grace grace) => grace.Covers == GraceCovers.Churn ? "churn" : "a drop or churn";

    private static string For(Grace grace) => grace.For == GraceFor.New ? "new" : "inherited";
}
