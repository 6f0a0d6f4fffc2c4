using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Calendar;

namespace HandoverBot.Domain.Tests.Calendar;

public sealed class FiscalCalendarTests
{
    private static readonly FiscalCalendar FromFebruary = new(StartMonth: 2, TimeZoneInfo.Utc);

    private static Gen<(FiscalCalendar Calendar, DateOnly Day)> AnyDay { get; } =
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(new DateOnly(1999, 1, 1).DayNumber, new DateOnly(2101, 1, 1).DayNumber)
        select (new FiscalCalendar(month, TimeZoneInfo.Utc), DateOnly.FromDayNumber(day));

    [Theory]
    [InlineData("2026-02-01", "2027 Q1", "2026-02-01", "2026-04-30")]
    [InlineData("2026-01-31", "2026 Q4", "2025-11-01", "2026-01-31")]
    [InlineData("2025-12-31", "2026 Q4", "2025-11-01", "2026-01-31")]
    [InlineData("2024-02-29", "2025 Q1", "2024-02-01", "2024-04-30")]
    public void A_year_from_February_is_named_for_the_year_it_ends_in(string day, string quarter, string start, string end)
    {
        var found = FromFebruary.QuarterOf(Day(day));

        Assert.Equal((quarter, Day(start), Day(end)), (found.ToString(), found.Start, found.End));
    }

    [Fact]
    public void A_quarter_is_found_by_the_name_it_has() => Check.QuickThrowOnFailure(Prop.ForAll(AnyDay.ToArbitrary(), any =>
    {
        var quarter = any.Calendar.QuarterOf(any.Day);
        return any.Calendar.Find(quarter.Id) == quarter && any.Calendar.Find(quarter.ToString()) == quarter
            && any.Calendar.Before(any.Calendar.After(quarter)) == quarter && any.Calendar.After(quarter).Start == quarter.End.AddDays(1);
    }));

    [Theory]
    [InlineData("")]
    [InlineData("2026Q5")]
    [InlineData("2026Q0")]
    [InlineData("Q4")]
    [InlineData("20261Q4")]
    [InlineData("0001Q4")]
    [InlineData("9999Q4")]
    [InlineData("+026Q4")]
    public void What_names_no_quarter_finds_none(string text) => Assert.Null(FromFebruary.Find(text));

    [Theory]
    [InlineData("2026-01-01", "2026 Q1")]
    [InlineData("2026-12-31", "2026 Q4")]
    public void A_year_from_January_is_the_calendar_year(string day, string quarter) =>
        Assert.Equal(quarter, new FiscalCalendar(StartMonth: 1, TimeZoneInfo.Utc).QuarterOf(Day(day)).ToString());

    [Theory]
    [InlineData("2024-02-10", "2024-02-29")]
    [InlineData("2026-02-10", "2026-02-28")]
    public void A_quarter_that_ends_in_February_knows_leap_years(string day, string end) =>
        Assert.Equal(Day(end), new FiscalCalendar(StartMonth: 3, TimeZoneInfo.Utc).QuarterOf(Day(day)).End);

    [Theory]
    [InlineData("America/New_York", "2026-05-01T03:59:59Z", "2026-04-30")]
    [InlineData("America/New_York", "2026-05-01T04:00:00Z", "2026-05-01")]
    [InlineData("America/New_York", "2026-02-01T04:59:59Z", "2026-01-31")]
    [InlineData("Pacific/Auckland", "2026-04-30T12:00:00Z", "2026-05-01")]
    [InlineData("UTC", "2026-04-30T23:59:59Z", "2026-04-30")]
    public void A_day_begins_at_midnight_where_the_company_is(string timeZone, string instant, string day) =>
        Assert.Equal(
            Day(day),
            new FiscalCalendar(StartMonth: 2, TimeZoneInfo.FindSystemTimeZoneById(timeZone))
                .DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_day_lies_in_its_quarter() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyDay.ToArbitrary(), any =>
        {
            var quarter = any.Calendar.QuarterOf(any.Day);
            return quarter.Start <= any.Day
                && any.Day <= quarter.End
                && any.Calendar.QuarterOf(quarter.Start).Equals(quarter)
                && any.Calendar.QuarterOf(quarter.End).Equals(quarter);
        }));

    [Fact]
    public void Quarters_follow_each_other_without_a_gap() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyDay.ToArbitrary(), any =>
        {
            var quarter = any.Calendar.QuarterOf(any.Day);
            var next = any.Calendar.QuarterOf(quarter.End.AddDays(1));
            var expected = quarter.Number == 4 ? (quarter.Year + 1, 1) : (quarter.Year, quarter.Number + 1);
            return next.Start == quarter.End.AddDays(1) && (next.Year, next.Number) == expected;
        }));

    [Fact]
    public void The_first_quarter_begins_in_the_first_month() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyDay.ToArbitrary(), any =>
        {
            var quarter = any.Calendar.QuarterOf(any.Day);
            return (quarter.Number == 1) == (quarter.Start.Month == any.Calendar.StartMonth);
        }));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
