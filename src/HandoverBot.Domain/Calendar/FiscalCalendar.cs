namespace HandoverBot.Domain.Calendar;

/// <summary>A company's year: the month it starts in, and the time zone its days are counted in.</summary>
public sealed record FiscalCalendar(int StartMonth, TimeZoneInfo TimeZone)
{
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    public Quarter QuarterOf(DateOnly day)
    {
        var monthsIn = (day.Month - StartMonth + 12) % 12;
        var number = (monthsIn / 3) + 1;
        var start = new DateOnly(day.Year, day.Month, 1).AddMonths(-(monthsIn % 3));
        var yearStart = start.AddMonths(-3 * (number - 1));
        // A fiscal year is named for the calendar year it ends in.
        var year = StartMonth == 1 ? yearStart.Year : yearStart.Year + 1;
        return new Quarter(year, number, start, start.AddMonths(3).AddDays(-1));
    }
}

/// <summary>A fiscal quarter, both days included.</summary>
public sealed record Quarter(int Year, int Number, DateOnly Start, DateOnly End)
{
    /// <summary>Such as "2026 Q4".</summary>
    public override string ToString() => $"{Year} Q{Number}";
}
