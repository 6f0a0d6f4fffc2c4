using System.Globalization;
using System.Text;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Conditions.Logic;

namespace HandoverBot.Domain.Policies;

/// <summary>A policy as plain text for people to read.</summary>
public static class PolicyDescription
{
    public static string Describe(Policy policy)
    {
        var text = new StringBuilder();
        text.AppendLine($"Policy {policy.Stamp.Name}, hash {policy.Stamp.Hash}, in effect from {Wording.Day(policy.EffectiveFrom)}");
        Section(text, "Basics", Basics(policy));
        Section(text, "Products", policy.Products.Select(DescribeProduct));
        Section(text, "Roles and books", policy.Roles.Select(role => DescribeRole(role, policy.Currency)));
        Section(text, "Pools", policy.Pools.Select(pool => $"{pool.Name}: {pool.Role}, {pool.Region ?? "all regions"}"));
        Section(text, RoutingTitle(policy), policy.Routing.SelectMany(DescribeRule));
        Section(text, "Reasons for a handover", policy.Reasons.Where(reason => reason.Allowed).SelectMany(DescribeReason));
        Section(text, "Not reasons for a handover", policy.Reasons.Where(reason => !reason.Allowed).SelectMany(DescribeReason));
        Section(text, "Gates, which all have to be passed or waived", policy.Gates.SelectMany(DescribeGate));
        if (policy.HighPotential is { } early)
            Section(text, "Deals whose next owner comes in before they land", [$"If: {early.When.Words}", .. early.Gates.SelectMany(DescribeGate)]);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.AppendLine().AppendLine(title);
        foreach (var line in lines)
            text.AppendLine($"  {line}");
    }

    private static IEnumerable<string> Basics(Policy policy)
    {
        yield return $"An account at {Money.Exact(policy.OwnerThreshold, policy.Currency)} a year or more has an owner.";
        yield return $"Amounts are in {policy.Currency}. The fiscal year starts in {MonthName(policy.Fiscal.StartMonth)}, "
            + $"and days are counted in {policy.Fiscal.TimeZone.Id}.";
        yield return policy.TopAccounts is { } top
            ? $"Leadership decides about the {top.Count} accounts with the highest ARR."
            : "All accounts are treated alike, whatever their ARR.";
        yield return policy.LeavesAtQuarterEnd.IsEmpty
            ? "Accounts change hands as soon as they are introduced."
            : $"Accounts leave the book of a {Wording.Or(policy.LeavesAtQuarterEnd)} at the end of a quarter only.";
        yield return policy.Cadence.QuarterStartHour is { } hour
            ? $"Owners hear about their book at {hour}:00 on the first day of a quarter."
            : "There is no quarterly reminder.";
        yield return $"The checklist for every account has {Wording.Count(policy.GeneralChecklist.Length, "item")}.";
    }

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string DescribeProduct(Product product) =>
        $"{product.Name} ({product.Id}){(product.Primary ? ", primary" : "")}: "
        + (product.Checklist.IsEmpty ? "no checklist" : $"checklist with {Wording.Count(product.Checklist.Length, "item")}");

    private static string DescribeRole(RolePolicy role, string currency)
    {
        string?[] limits =
        [
            role.TargetAccountsText is { } target ? $"target {target} accounts" : null,
            role.TargetArr is { } arr ? $"target {Money.Exact(arr, currency)} ARR" : null,
            role.CapAccounts is { } cap ? $"at most {Wording.Count(cap, "account")}" : null,
            role.CapArr is { } capArr ? $"at most {Money.Exact(capArr, currency)} ARR" : null,
            role.GraceMonths is { } grace ? $"grace of {Wording.Count(grace, "month")}" : null,
        ];
        var known = string.Join(", ", limits.OfType<string>());
        return $"{role.Id}, {role.Name}: {(known.Length > 0 ? known : "no limits")}";
    }

    private static string RoutingTitle(Policy policy) =>
        $"Where accounts go: the first rule that applies {(policy.RoutesByItself ? "decides" : "is recommended, and a person decides")}";

    private static IEnumerable<string> DescribeRule(RoutingRule rule)
    {
        var alternatives = rule.AlternativeRoles.IsEmpty ? "" : $" (or {Wording.Or(rule.AlternativeRoles)})";
        yield return $"{rule.Id}: {rule.Role}{alternatives}";
        yield return $"  If: {(rule.When is Always ? "no rule above applies" : rule.When.Words)}";
        if (!rule.WinsOver.IsEmpty)
            yield return $"  Wins over: {Wording.And(rule.WinsOver)}";
        yield return $"  Because: {rule.Because}";
    }

    private static IEnumerable<string> DescribeReason(Reason reason)
    {
        var givenBy = reason.FromRoles.IsEmpty ? "" : $", for accounts of {Wording.Or(reason.FromRoles)}";
        yield return $"{reason.Label} ({reason.Id}){givenBy}{(reason.Early ? ", before the deal has landed" : "")}";
        if (reason.When is { } when)
            yield return $"  Only if: {when.Words}";
        if (reason.Evidence is { } question)
            yield return $"  To answer: {question}";
        foreach (var asked in reason.Questions)
        {
            yield return $"  Asked: {asked.Ask}";
            yield return $"    {(asked.Expected ? "No" : "Yes")} {(asked.Refuses ? "refuses it" : "warns")}: {asked.Advice}";
        }

        if (reason.Advice is { } advice)
            yield return $"  Instead: {advice}";
    }

    private static IEnumerable<string> DescribeGate(GateRule rule)
    {
        yield return $"{rule.Gate.Title()}: "
            + (rule.WaivableBy == PersonFlags.None ? "nobody may waive it" : $"may be waived by {rule.WaivableBy.Words()}");
        if (rule.MaxAgeDays is { } days)
            yield return $"  Not older than {Wording.Count(days, "day")}";
        if (!rule.BlockingStatuses.IsEmpty)
            yield return $"  Closed by invoices that are {Wording.Or(rule.BlockingStatuses.Select(s => s.ToString().ToLowerInvariant()))}";
    }
}
