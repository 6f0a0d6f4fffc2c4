using System.Globalization;

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

    public Quarter Before(Quarter quarter) => QuarterOf(quarter.Start.AddDays(-1));

    public Quarter After(Quarter quarter) => QuarterOf(quarter.End.AddDays(1));

    /// <param name="text">Such as <c>2026Q4</c>, <c>2026 q4</c> or <c>2026-Q4</c>.</param>
    /// <returns>Null where it names no quarter.</returns>
    public Quarter? Find(string text)
    {
        var digits = text.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits is not [_, _, _, _, 'Q', >= '1' and <= '4'] || !int.TryParse(digits[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2 or > 9998)
            return null;
        var firstYear = StartMonth == 1 ? year : year - 1;
        return QuarterOf(new DateOnly(firstYear, StartMonth, 1).AddMonths(3 * (digits[5] - '1')));
    }
}

/// <summary>A fiscal quarter, both days included.</summary>
public sealed record Quarter(int Year, int Number, DateOnly Start, DateOnly End)
{
    /// <summary>Such as "2026 Q4".</summary>
    public override string ToString() => $"{Year} Q{Number}";

    /// <summary>As in files and tables, such as <c>2026Q4</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");

    /// <summary>The <see cref="Id"/> of the quarter before.</summary>
    public string IdBefore => (Number == 1 ? this with { Year = Year - 1, Number = 4 } : this with { Number = Number - 1 }).Id;
}
