using System.Collections.Immutable;

namespace HandoverBot.Domain.Calendar;

/// <summary>When people work. Nobody is reminded, and no term runs out, at any other time.</summary>
/// <param name="Days">At least one.</param>
/// <param name="FromHour">The first hour of a working day, 0 to 23.</param>
/// <param name="ToHour">The hour at which it is over, after <paramref name="FromHour"/>, 1 to 24.</param>
public sealed record WorkingTime(ImmutableArray<DayOfWeek> Days, int FromHour, int ToHour, ImmutableArray<Holiday> Holidays)
{
    public static WorkingTime Usual { get; } = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], FromHour: 9, ToHour: 17, Holidays: []);

    /// <param name="region">Where somebody works; null where nobody knows, so that only holidays of all regions count.</param>
    public bool IsWorkingDay(DateOnly day, string? region) =>
        Days.Contains(day.DayOfWeek) && !Holidays.Any(holiday => holiday.On == day && holiday.IsIn(region));

    /// <summary>The working day that comes so many working days after a day, such as the one on which something is due.</summary>
    /// <param name="workingDays">0 for the day itself, or the first working day after it.</param>
    /// <inheritdoc cref="IsWorkingDay" path="/param" />
    public DateOnly After(DateOnly day, int workingDays, string? region)
    {
        var left = workingDays;
        while (left > 0 || !IsWorkingDay(day, region))
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day, region))
                left--;
        }

        return day;
    }

    /// <summary>How many working days have begun after one day and up to another, that one included; 0 where it is not later.</summary>
    /// <inheritdoc cref="IsWorkingDay" path="/param" />
    public int Between(DateOnly from, DateOnly to, string? region) =>
        Enumerable.Range(1, Math.Max(0, to.DayNumber - from.DayNumber)).Count(days => IsWorkingDay(from.AddDays(days), region));

    /// <summary>The first working moment from an instant on; the instant itself where somebody works then.</summary>
    /// <inheritdoc cref="IsWorkingDay" path="/param" />
    public DateTimeOffset Next(DateTimeOffset instant, TimeZoneInfo zone, string? region)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (!IsWorkingDay(day, region) || local.Hour >= ToHour)
            return LocalTime.At(After(day, IsWorkingDay(day, region) ? 1 : 0, region), FromHour, zone);
        return local.Hour < FromHour ? LocalTime.At(day, FromHour, zone) : instant;
    }
}

/// <summary>A day on which nobody works.</summary>
/// <param name="Regions">Where that is so; empty for everywhere.</param>
public sealed record Holiday(DateOnly On, string Name, ImmutableArray<string> Regions)
{
    public bool IsIn(string? region) => Regions.IsEmpty || (region is not null && Regions.Contains(region));
}
