using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>What people are paid by, and how accounts count that come or go within a quarter.</summary>
internal static class PayLines
{
    public static IEnumerable<string> Of(Policy policy) =>
    [
        .. policy.Pay is { } pay ? Of(pay, policy.Currency) : [],
        .. policy.Ledger?.MidQuarter.SelectMany(Of) ?? [],
    ];

    private static IEnumerable<string> Of(PayRules pay, string currency)
    {
        yield return $"Paid at the end of {Wording.And(pay.PayoutMonths.Select(BasicLines.MonthName))}.";
        if (pay.InvoiceWatchDays is { } days)
            yield return $"Invoices are watched for {Wording.Count(days, "day")} after a quarter.";
        foreach (var line in pay.Bonuses.SelectMany(plan => Of(plan, currency)).Concat(pay.Quotas.SelectMany(Of)))
            yield return line;
    }

    private static IEnumerable<string> Of(BonusPlan plan, string currency)
    {
        var measure = plan.Measure == RetentionMeasure.LogoRetention ? "customers kept" : "revenue kept";
        var cap = plan.Capped ? "never more than that" : "and more beyond, without a cap";
        yield return $"{Wording.And(plan.Roles)} bonus by {measure}: {plan.PaysFrom}% pays nothing, {plan.PaysInFullAt}% pays all of it, {cap}.";
        if (plan.RetainedAboveMonthly is { } amount)
            yield return $"  A customer is kept while it spends more than {Money.Exact(amount, currency)} a month.";
        if (plan.AnnualizesUsage)
            yield return "  Revenue is the usage of the quarter, times four.";
        if (plan.GuaranteedMonths is { } months)
            yield return $"  Guaranteed for the first {Wording.Count(months, "month")}.";
    }

    private static IEnumerable<string> Of(QuotaPlan plan)
    {
        yield return $"{Wording.And(plan.Roles)} quota: ARR to add to the book.";
        if (plan.WithoutQuotaMonths is { } months)
            yield return $"  None in the first {Wording.Count(months, "month")}, which are paid in full.";
        yield return plan.OveragesCount ? "  Overages count." : "  Overages pay nothing.";
    }

    private static IEnumerable<string> Of(MidQuarterRule rule)
    {
        var roles = Wording.And(rule.Roles);
        yield return rule.Added == AddedMidQuarter.GrowthOnly
            ? $"{roles}: of an account added in mid-quarter only the growth from that day on counts."
            : $"{roles}: an account added in mid-quarter counts in full.";
        yield return rule.Removed == RemovedMidQuarter.LeftOut
            ? $"{roles}: an account removed in mid-quarter does not count."
            : $"{roles}: an account removed in mid-quarter counts until that day.";
    }
}
