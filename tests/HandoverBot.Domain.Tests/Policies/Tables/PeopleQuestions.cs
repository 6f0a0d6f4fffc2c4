using System.Text.RegularExpressions;

using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Domain.Policies.Rhythm;

using static HandoverBot.Domain.Tests.Policies.Tables.TableQuestions;

namespace HandoverBot.Domain.Tests.Policies.Tables;

/// <summary>What a table may ask about people: their grace, meetings, pay and checklists.</summary>
internal static class PeopleQuestions
{
    public static IReadOnlyList<(Regex Question, Func<Asked, string> Answer)> Known { get; } =
    [
        (Words("role (.+)"), asked => asked.Policy.Role(asked.Part(1))?.Name ?? Nothing),
        (Words("second vote from"), asked => $"{asked.Policy.TopAccounts!.SecondVoteFrom} changes in {asked.Policy.TopAccounts.ChangesWithinMonths} months"),
        (Words("target of (.+)"), asked => Target(asked.Policy.Role(asked.Part(1))!)),
        (Words("grace of (.+)"), asked => asked.Policy.Role(asked.Part(1))?.Grace is { } grace ? $"{grace.Months} months, {grace.For}, {grace.Covers}" : Nothing),
        (Words("reviewed quarterly"), asked => asked.Policy.Cadence.QuarterlyReview is { } review
            ? $"{string.Join(", ", review.Lists)} by {string.Join(", ", review.By.Ids())}"
            : Nothing),
        (Words("balance looked at monthly"), asked => asked.Policy.Cadence.MonthlyBalance is var who && who != PersonFlags.None ? string.Join(", ", who.Ids()) : Nothing),
        (Words("stand-up on (.+)"), asked => StandUp(asked.Policy.Cadence.StandUps.FirstOrDefault(each => $"{each.Weekday}" == asked.Part(1)))),
        (Words("paid at the end of"), asked => string.Join(", ", asked.Policy.Pay!.PayoutMonths)),
        (Words("invoices watched for"), asked => $"{asked.Policy.Pay!.InvoiceWatchDays} days"),
        (Words("bonus of (.+)"), asked => Bonus(asked.Policy.Pay?.BonusOf(asked.Part(1)))),
        (Words("quota of (.+)"), asked => Quota(asked.Policy.Pay?.QuotaOf(asked.Part(1)))),
        (Words("mid-quarter for (.+)"), asked => asked.Policy.Ledger?.For(asked.Part(1)) is { } rule ? $"added {rule.Added}, removed {rule.Removed}" : Nothing),
        (Words("to do for (.+), (.+)"), ToDo),
    ];

    private static string Target(RolePolicy role) =>
        role.TargetOverMonths is { } months ? $"{role.TargetAccountsText} over {months} months" : role.TargetAccountsText ?? Nothing;

    private static string StandUp(StandUp? standUp)
    {
        if (standUp is null)
            return Nothing;
        var picked = standUp.Picks is { } picks ? $"; {picks} picked, {standUp.Minutes} minutes" : "";
        return $"{string.Join(", ", standUp.Roles)} in {standUp.Region ?? "all regions"}{picked}; {standUp.Agenda.Length} on the agenda";
    }

    private static string Bonus(BonusPlan? plan)
    {
        if (plan is null)
            return Nothing;
        string?[] more =
        [
            plan.Capped ? "capped" : "uncapped",
            plan.RetainedAboveMonthly is { } amount ? $"kept above {amount} a month" : null,
            plan.AnnualizesUsage ? "usage times four" : null,
            plan.GuaranteedMonths is { } months ? $"first {months} months guaranteed" : null,
        ];
        return $"{plan.Measure} {plan.PaysFrom} to {plan.PaysInFullAt}, {string.Join(", ", more.OfType<string>())}";
    }

    private static string Quota(QuotaPlan? plan) => plan is null
        ? Nothing
        : $"none in the first {plan.WithoutQuotaMonths} months, overages {(plan.OveragesCount ? "count" : "pay nothing")}";

    /// <summary>How many items each part has for a role.</summary>
    private static string ToDo(Asked asked)
    {
        var occasion = Enum.Parse<WorkOccasion>(asked.Part(1));
        return asked.Policy.Checklists.FirstOrDefault(each => each.Occasion == occasion) is { } checklist
            ? string.Join(", ", checklist.Parts.Select(part => $"{part.Name} {part.Items.Count(item => item.IsFor(asked.Part(2)))}"))
            : Nothing;
    }
}
