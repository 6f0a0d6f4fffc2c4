using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Digests;

public sealed class PlaceAndTimeTests
{
    private static readonly Policy Policy = TestPolicy.Standard with { Cadence = new Cadence(QuarterStartHour: null) };

    [Theory]
    [InlineData("2026-03-09T07:59", null)]
    [InlineData("2026-03-09T08:00", "2026-03-09")]
    [InlineData("2026-03-09T15:59", "2026-03-09")]
    [InlineData("2026-03-09T16:00", null)]
    [InlineData("2026-03-14T10:00", null)]
    public void A_digest_comes_in_working_hours_where_the_person_is(string utc, string? day) => Assert.Equal(Day(day), DayAt(utc, "Europe/Madrid"));

    [Theory]
    [InlineData(null)]
    [InlineData("Middle/Earth")]
    public void Without_a_time_zone_that_anybody_knows_the_policys_counts(string? zone)
    {
        Assert.Null(DayAt("2026-03-09T08:59", zone));
        Assert.Equal(Day("2026-03-09"), DayAt("2026-03-09T09:00", zone));
    }

    [Fact]
    public void East_of_the_policy_the_day_is_ahead() => Assert.Equal(Day("2026-03-10"), DayAt("2026-03-10T00:30", "Asia/Tokyo"));

    [Fact]
    public void When_the_night_lacks_the_first_hour_the_day_begins_with_the_next_one()
    {
        // On 29 March 2026 two o'clock is left out in Madrid.
        var early = Policy with { WorkingTime = new WorkingTime([DayOfWeek.Sunday], FromHour: 2, ToHour: 6, []) };

        Assert.Null(DayAt("2026-03-29T00:59", "Europe/Madrid", early));
        Assert.Equal(Day("2026-03-29"), DayAt("2026-03-29T01:00", "Europe/Madrid", early));
    }

    [Fact]
    public void When_the_night_has_an_hour_twice_it_is_the_same_day_both_times()
    {
        // On 25 October 2026 two o'clock comes twice in Madrid.
        var early = Policy with { WorkingTime = new WorkingTime([DayOfWeek.Sunday], FromHour: 2, ToHour: 6, []) };

        Assert.Equal(Day("2026-10-25"), DayAt("2026-10-25T00:30", "Europe/Madrid", early));
        Assert.Equal(Day("2026-10-25"), DayAt("2026-10-25T01:30", "Europe/Madrid", early));
    }

    [Fact]
    public void Holidays_count_by_region()
    {
        var holiday = Policy with { WorkingTime = WorkingTime.Usual with { Holidays = [new Holiday(new DateOnly(2026, 3, 9), "Day off", ["EU"])] } };

        Assert.Null(PlaceAndTime.Of(Team.Ana, holiday).DigestDay(At("2026-03-09T10:00"), holiday));
        Assert.NotNull(PlaceAndTime.Of(Team.Sam, holiday).DigestDay(At("2026-03-09T10:00"), holiday));
    }

    [Fact]
    public void When_a_quarter_begins_the_policy_may_ask_for_a_later_hour()
    {
        // The fiscal year begins in February, and 1 February 2026 is a Sunday.
        var late = Policy with { Cadence = new Cadence(QuarterStartHour: 11) };

        Assert.Null(DayAt("2026-02-02T10:59", zone: null, late));
        Assert.NotNull(DayAt("2026-02-02T11:00", zone: null, late));
        Assert.NotNull(DayAt("2026-02-03T09:00", zone: null, late));
    }

    private static DateOnly? DayAt(string utc, string? zone, Policy? policy = null) =>
        PlaceAndTime.Of(Team.Ana with { TimeZone = zone }, policy ?? Policy).DigestDay(At(utc), policy ?? Policy);

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse($"{utc}Z", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
