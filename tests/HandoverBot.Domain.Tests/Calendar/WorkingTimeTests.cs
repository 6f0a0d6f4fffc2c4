using HandoverBot.Domain.Calendar;

namespace HandoverBot.Domain.Tests.Calendar;

public sealed class WorkingTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly WorkingTime Time = WorkingTime.Usual with
    {
        Holidays = [new Holiday(Day("2026-12-25"), "Christmas Day", []), new Holiday(Day("2026-11-26"), "Thanksgiving", ["US"])],
    };

    [Theory]
    [InlineData("2026-11-26", "US", false)]
    [InlineData("2026-11-26", "EU", true)]
    [InlineData("2026-11-26", null, true)]
    [InlineData("2026-11-28", "EU", false)]
    [InlineData("2026-12-25", null, false)]
    public void Nobody_works_on_weekends_and_on_the_holidays_of_their_region(string day, string? region, bool works) =>
        Assert.Equal(works, Time.IsWorkingDay(Day(day), region));

    [Theory]
    [InlineData("2026-11-25", 2, "EU", "2026-11-27")]
    [InlineData("2026-11-25", 2, "US", "2026-11-30")]
    [InlineData("2026-11-27", 1, "EU", "2026-11-30")]
    [InlineData("2026-11-28", 0, "EU", "2026-11-30")]
    [InlineData("2026-11-28", 1, "EU", "2026-11-30")]
    [InlineData("2026-11-27", 0, "EU", "2026-11-27")]
    public void A_term_counts_working_days(string from, int days, string region, string due) =>
        Assert.Equal(Day(due), Time.After(Day(from), days, region));

    [Theory]
    [InlineData("2026-11-25", "2026-11-25", 0)]
    [InlineData("2026-11-25", "2026-11-24", 0)]
    [InlineData("2026-11-27", "2026-11-29", 0)]
    [InlineData("2026-11-27", "2026-11-30", 1)]
    [InlineData("2026-12-24", "2026-12-28", 1)]
    public void Working_days_that_have_begun_are_counted(string from, string to, int days) =>
        Assert.Equal(days, Time.Between(Day(from), Day(to), "EU"));

    [Theory]
    [InlineData("2026-11-26T10:15:00+01:00", "2026-11-26T10:15:00+01:00")]
    [InlineData("2026-11-26T05:00:00+01:00", "2026-11-26T09:00:00+01:00")]
    [InlineData("2026-11-27T17:00:00+01:00", "2026-11-30T09:00:00+01:00")]
    [InlineData("2026-11-28T12:00:00+01:00", "2026-11-30T09:00:00+01:00")]
    [InlineData("2026-12-24T18:00:00+01:00", "2026-12-28T09:00:00+01:00")]
    public void The_next_working_moment_is_found_where_the_person_is(string instant, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next), Time.Next(DateTimeOffset.Parse(instant), Berlin, "EU"));

    [Theory]
    [InlineData("2026-03-29", 2, "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", 9, "2026-03-29T07:00:00Z")]
    [InlineData("2026-10-25", 9, "2026-10-25T08:00:00Z")]
    public void An_hour_that_daylight_saving_leaves_out_is_the_moment_after_it(string day, int hour, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), LocalTime.At(Day(day), hour, Berlin));

    private static DateOnly Day(string day) => DateOnly.Parse(day);
}
