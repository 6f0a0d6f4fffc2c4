using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Calendar;

/// <summary>Days and hours where somebody is, as instants.</summary>
public static class LocalTime
{
    /// <summary>The instant of an hour of a day there. An hour that daylight saving leaves out is the first moment after it.</summary>
    /// <param name="hour">0 to 23.</param>
    public static DateTimeOffset At(DateOnly day, int hour, TimeZoneInfo zone) => At(day, new TimeOnly(hour, 0), zone);

    /// <inheritdoc cref="At(DateOnly, int, TimeZoneInfo)" />
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The day it is there.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Where somebody is.</summary>
    /// <param name="otherwise">Where the roster does not say.</param>
    public static TimeZoneInfo ZoneOf(Person? person, TimeZoneInfo otherwise) =>
        person?.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : otherwise;
}
