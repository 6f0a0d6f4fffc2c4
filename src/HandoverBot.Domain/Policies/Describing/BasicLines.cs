using System.Globalization;

using HandoverBot.Domain.Books;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>What the rest rests on, and what customers pay for.</summary>
internal static class BasicLines
{
    public static IEnumerable<string> Of(Policy policy)
    {
        yield return $"An account at {Money.Exact(policy.OwnerThreshold, policy.Currency)} a year or more has an owner.";
        yield return $"Amounts are in {policy.Currency}. The fiscal year starts in {MonthName(policy.Fiscal.StartMonth)}, "
            + $"and days are counted in {policy.Fiscal.TimeZone.Id}.";
        yield return policy.LeavesAtQuarterEnd.IsEmpty
            ? "Accounts change hands as soon as they are introduced."
            : $"Accounts leave the book of a {Wording.Or(policy.LeavesAtQuarterEnd)} at the end of a quarter only.";
        yield return $"The checklist for every account has {Wording.Count(policy.GeneralChecklist.Length, "item")}.";
    }

    public static IEnumerable<string> OfProducts(Policy policy) => policy.Products.Select(product =>
        $"{product.Name} ({product.Id}){(product.Primary ? ", primary" : "")}: "
        + (product.Checklist.IsEmpty ? "no checklist" : $"checklist with {Wording.Count(product.Checklist.Length, "item")}"));

    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
