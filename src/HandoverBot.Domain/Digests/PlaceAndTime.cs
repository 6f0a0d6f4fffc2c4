using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Digests;

/// <summary>Where somebody is, as far as their days and hours go.</summary>
public sealed record PlaceAndTime(Person Person, TimeZoneInfo Zone)
{
    /// <summary>The policy's time zone stands in where the roster has none, or one that nobody knows.</summary>
    public static PlaceAndTime Of(Person person, Policy policy) => new(person, LocalTime.ZoneOf(person, policy.Fiscal.TimeZone));

    /// <summary>The day it is there.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => LocalTime.DayOf(instant, Zone);

    /// <summary>The day whose digest may be sent now; null outside their working hours.</summary>
    public DateOnly? DigestDay(DateTimeOffset now, Policy policy)
    {
        var local = TimeZoneInfo.ConvertTime(now, Zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        return policy.WorkingTime.IsWorkingDay(day, Person.Region) && local.Hour >= FirstHour(day, policy) && local.Hour < policy.WorkingTime.ToHour
            ? day
            : null;
    }

    /// <summary>The first hour of a working day; when a quarter begins, the policy may ask for a later one.</summary>
    private int FirstHour(DateOnly day, Policy policy)
    {
        var usual = policy.WorkingTime.FromHour;
        return policy.Cadence.QuarterStartHour is { } hour
            && hour > usual
            && hour < policy.WorkingTime.ToHour
            && day == policy.WorkingTime.After(policy.Fiscal.QuarterOf(day).Start, 0, Person.Region)
                ? hour
                : usual;
    }
}
