using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers.Calls;

/// <summary>The call in which the owner walks the new owner through the account.</summary>
public static class HandoverCall
{
    /// <summary>So many times can be proposed at once.</summary>
    public const int MostTimes = 3;

    /// <summary>Nobody plans a handover for later than this.</summary>
    public const int MostDaysAhead = 365;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(45);

    /// <summary>What was proposed and has not been answered: no call was set since, or the one before it is over.</summary>
    public static CallProposal? OpenProposal(Handover handover) =>
        handover.CallProposal is { } proposal && (handover.CallAt is null || handover.CallAt < proposal.At) ? proposal : null;

    /// <summary>The times of it that can still be chosen.</summary>
    public static IEnumerable<DateTimeOffset> OpenTimes(Handover handover, DateTimeOffset now) =>
        OpenProposal(handover)?.Times.Where(time => time > now) ?? [];

    /// <summary>When it is over; a call of which only the day is known, when that day is. Null where there is none.</summary>
    public static DateTimeOffset? EndOf(Handover handover, Policy policy) => handover switch
    {
        { CallAt: { } at } => at + Length,
        { CallOn: { } day } => LocalTime.At(day.AddDays(1), hour: 0, policy.Fiscal.TimeZone),
        _ => null,
    };

    public static bool IsOver(Handover handover, Policy policy, DateTimeOffset now) => EndOf(handover, policy) <= now;

    /// <summary>What is wrong with a time for it, for somebody in a time zone; null where nothing is.</summary>
    public static string? Objection(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (at <= now)
            return $"{CallWords.At(at, zone)} is past; choose a later time.";
        return at > now.AddDays(MostDaysAhead) ? $"{CallWords.At(at, zone)} is more than a year ahead; choose an earlier time." : null;
    }

    /// <summary>The same for a day, before there is a time.</summary>
    public static string? Objection(DateOnly day, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = LocalTime.DayOf(now, zone);
        if (day < today)
            return $"{HandoverWords.Day(day)} is past; choose a day from today on.";
        return day.DayNumber - today.DayNumber > MostDaysAhead ? $"{HandoverWords.Day(day)} is more than a year ahead; choose an earlier day." : null;
    }

    /// <summary>The entry for both owners' calendars. A call of a handover that was declined or withdrawn is taken off them.</summary>
    /// <returns>Null where no time is set.</returns>
    public static CalendarEntry? Entry(Handover handover, Roster roster)
    {
        if (handover is not { CallAt: { } at, CallSetAt: { } setAt, Owner: { } owner, NewOwner: { } newOwner })
            return null;
        var isOff = handover.Status is HandoverStatus.Declined or HandoverStatus.Withdrawn;
        string?[] description =
        [
            $"{Name(owner)} walks {Name(newOwner)} through the account.",
            handover.AccountPlan is { } plan ? $"Account plan: {plan.AbsoluteUri}" : null,
            $"In Slack: /handover {handover.Account}",
        ];
        return new CalendarEntry(
            $"{handover.Id}@handoverbot", isOff ? handover.Version : handover.CallVersion, isOff ? handover.StatusSince : setAt, at, at + Length,
            $"Handover call: {handover.AccountName}", string.Join('\n', description.OfType<string>()), isOff);

        string Name(PersonId id) => roster.Find(id)?.Name ?? "somebody who has left";
    }
}
