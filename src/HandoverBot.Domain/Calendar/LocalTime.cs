namespace HandoverBot.Domain.Calendar;

/// <summary>Days and hours where somebody is, as instants.</summary>
public static class LocalTime
{
    /// <summary>The instant of an hour of a day there. An hour that daylight saving leaves out is the first moment after it.</summary>
    /// <param name="hour">0 to 23.</param>
    public static DateTimeOffset At(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
