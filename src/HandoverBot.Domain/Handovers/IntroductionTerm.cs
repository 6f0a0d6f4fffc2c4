using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Until when a new owner who has accepted is introduced to the customer.</summary>
public static class IntroductionTerm
{
    /// <summary>Counted in the owner's working days, from the day on which it was accepted there.</summary>
    /// <returns>Null where no introduction waits to be made, or the policy sets no term.</returns>
    public static DateOnly? DueOn(Handover handover, Roster roster, Policy policy)
    {
        if (handover is not { Status: HandoverStatus.Accepted, Owner: { } id } || policy.Cadence.IntroductionDueWorkingDays == 0)
            return null;
        var owner = roster.Find(id);
        var accepted = LocalTime.DayOf(handover.StatusSince, Zone(owner, policy));
        return policy.WorkingTime.After(accepted, policy.Cadence.IntroductionDueWorkingDays, owner?.Region);
    }

    /// <summary>How many of the owner's working days it is late; 0 where it is not.</summary>
    public static int DaysLate(Handover handover, Roster roster, Policy policy, DateTimeOffset now)
    {
        if (DueOn(handover, roster, policy) is not { } due || handover.Owner is not { } id)
            return 0;
        var owner = roster.Find(id);
        return policy.WorkingTime.Between(due, LocalTime.DayOf(now, Zone(owner, policy)), owner?.Region);
    }

    private static TimeZoneInfo Zone(Person? owner, Policy policy) => LocalTime.ZoneOf(owner, policy.Fiscal.TimeZone);
}
