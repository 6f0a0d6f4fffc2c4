using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>When people hear from the bot unasked, and what they look at together.</summary>
internal static class CadenceLines
{
    public static IEnumerable<string> Of(Policy policy)
    {
        var cadence = policy.Cadence;
        yield return cadence.QuarterStartHour is { } hour
            ? $"Owners hear about their book at {hour}:00 on the first day of a quarter."
            : "There is no quarterly reminder.";
        if (cadence.QuarterEndNoticeDays is { } days)
            yield return $"Owners are asked which accounts could leave {Wording.Count(days, "day")} before a quarter ends.";
        if (cadence.QuarterlyReview is { } review)
            yield return $"Looked through by {Words(review.By)} when a quarter starts: {Wording.And(review.Lists.Select(list => Words(list, policy)))}.";
        if (cadence.MonthlyBalance != PersonFlags.None)
            yield return $"Looked at by {Words(cadence.MonthlyBalance)} every month: how the accounts are spread over the team.";
        foreach (var line in cadence.StandUps.SelectMany(Of))
            yield return line;
        if (cadence.StandUps.Length > 0)
            yield return $"An account is at risk where its health is below {cadence.AtRiskBelowHealth} or unknown, or invoices are open.";
        foreach (var line in Watching(cadence).Concat(Handovers(cadence)))
            yield return line;
    }

    private static IEnumerable<string> Watching(Cadence cadence)
    {
        if (cadence.InvoiceWatchEveryWorkingDays is { } every)
            yield return $"While invoices are watched after a quarter, owners hear of their open ones every {Wording.Count(every, "working day")}.";
        if (cadence.GraceEndNoticeDays is { } days)
            yield return $"Owners hear {Wording.Count(days, "day")} before an account's grace ends.";
    }

    private static IEnumerable<string> Handovers(Cadence cadence)
    {
        if (cadence.Standstill is { } still)
        {
            string?[] others =
            [
                still.LeadAfterWorkingDays is { } lead ? $"their leads after {lead}" : null,
                still.AllocatorAfterWorkingDays is { } allocator ? $"the allocators after {allocator}" : null,
            ];
            yield return $"When nothing happens to a handover, whoever must act is nudged every {Wording.Count(still.NudgeAfterWorkingDays, "working day")}"
                + string.Concat(others.OfType<string>().Select(other => $"; {other}")) + ".";
        }

        if (cadence.IntroductionDueWorkingDays is > 0 and var due)
            yield return $"An introduction is due {Wording.Count(due, "working day")} after the handover was accepted.";
        if (cadence.HandoverCallReminder)
            yield return "Both sides are reminded on the working day before a handover call.";
    }

    private static string Words(PersonFlags all) =>
        Wording.And(PersonFlagNames.All.Where(each => all.HasFlag(each.Flag)).Select(each => each.Words));

    private static string Words(ReviewList list, Policy policy) => list switch
    {
        ReviewList.WithoutOwner => "accounts without an owner",
        ReviewList.FlaggedForHandover => "accounts flagged for handover",
        ReviewList.BooksOverMaximum => $"books over the maximum ({Capped(policy)})",
        ReviewList.ExpansionPotential => "accounts of those who keep customers that could grow",
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, message: null),
    };

    private static string Capped(Policy policy) =>
        Wording.And(policy.Roles.Where(role => role.CapAccounts is not null).Select(role => $"{role.Id} {role.CapAccounts}"));

    private static IEnumerable<string> Of(StandUp standUp)
    {
        var place = standUp.Region is { } region ? $" in {region}" : "";
        var picked = standUp.Picks is { } picks ? $"; {picks} picked at random" : "";
        var minutes = standUp.Minutes is { } each ? $", {Wording.Count(each, "minute")} each" : "";
        yield return $"{standUp.Name}: every {standUp.Weekday}{place}, for {Wording.And(standUp.Roles)}{picked}{minutes}";
        foreach (var line in standUp.Agenda)
            yield return $"  {line}";
    }
}
