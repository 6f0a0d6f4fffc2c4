using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Ledgers.Paying;

/// <summary>When a quarter is paid out, and how long its invoices are watched before that.</summary>
public static class Payout
{
    /// <summary>The last day of the first payout month after the quarter; null where the policy names no such months.</summary>
    public static DateOnly? DayOf(Quarter quarter, PayRules pay)
    {
        var month = Enumerable.Range(0, 12)
            .Select(count => quarter.End.AddDays(1).AddMonths(count))
            .FirstOrDefault(day => pay.PayoutMonths.Contains(day.Month));
        return month == default ? null : new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }

    /// <summary>The last day on which payments count towards the quarter; null where the policy says nothing of it.</summary>
    public static DateOnly? WatchedUntil(Quarter quarter, PayRules pay) => pay.InvoiceWatchDays is { } days ? quarter.End.AddDays(days) : null;

    /// <summary>Whether the invoices of the quarter are watched on a day: after its end, as long as the policy says.</summary>
    public static bool IsWatchedOn(DateOnly day, Quarter quarter, PayRules pay) => day > quarter.End && day <= WatchedUntil(quarter, pay);

    /// <summary>The invoices of a quarter that are still to be paid, the longest due first: those due by its end, and those without a day.</summary>
    public static ImmutableArray<Invoice> OpenFrom(Quarter quarter, IEnumerable<Invoice> invoices) =>
    [
        .. invoices
            .Where(invoice => invoice.Status == InvoiceStatus.Open && !(invoice.DueOn > quarter.End))
            .OrderBy(invoice => invoice.DueOn ?? DateOnly.MaxValue)
            .ThenBy(invoice => invoice.Number, StringComparer.Ordinal),
    ];
}
