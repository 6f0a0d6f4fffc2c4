using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Ledgers.Paying;

/// <summary>How much of a book was kept, by the measure of the role's plan.</summary>
/// <param name="Percent">Not rounded; null where it cannot be said.</param>
/// <param name="Words">How it came about, or what is missing.</param>
public sealed record Retention(RetentionMeasure Measure, decimal? Percent, string Words)
{
    public static Retention Of(IReadOnlyCollection<LedgerLine> lines, BonusPlan plan, LedgerTerms terms)
    {
        var unknown = lines.Where(line => line.Counted.Result is null).Select(line => line.Stay.Account.Name).ToList();
        if (unknown.Count > 0)
            return new Retention(plan.Measure, Percent: null, $"Not known, because of {Wording.Count(unknown.Count, "account")}: {Some(unknown)}.");
        return plan.Measure == RetentionMeasure.LogoRetention ? OfLogos(lines, plan, terms) : OfRevenue(lines, terms);
    }

    private static Retention OfLogos(IReadOnlyCollection<LedgerLine> lines, BonusPlan plan, LedgerTerms terms)
    {
        var customers = lines.Where(line => line.Counted.IsToBeKept).ToList();
        var kept = customers.Count(line => !terms.HasChurned(line.Counted.Result!.Value));
        var above = plan.RetainedAboveMonthly is { } monthly ? $", those above {Money.Exact(monthly, terms.Currency)} a month" : "";
        return customers.Count == 0
            ? new Retention(plan.Measure, Percent: null, "There was no customer to keep.")
            : Percentage(plan.Measure, kept, customers.Count, $"{kept} of {Wording.Count(customers.Count, "customer")} kept{above}");
    }

    private static Retention OfRevenue(IReadOnlyCollection<LedgerLine> lines, LedgerTerms terms)
    {
        var (start, end) = (lines.Sum(line => line.Counted.Base!.Value), lines.Sum(line => line.Counted.Result!.Value));
        return start == 0
            ? new Retention(RetentionMeasure.RevenueRetention, Percent: null, "There was no revenue to keep.")
            : Percentage(
                RetentionMeasure.RevenueRetention, end, start, $"{Money.Exact(end, terms.Currency)} now of {Money.Exact(start, terms.Currency)} then");
    }

    private static Retention Percentage(RetentionMeasure measure, decimal part, decimal whole, string words)
    {
        var percent = part / whole * 100;
        return new Retention(measure, percent, $"{words}: {PayWords.Percent(percent)}.");
    }

    private static string Some(List<string> names) => names.Count <= 3 ? Wording.And(names) : $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more";
}
