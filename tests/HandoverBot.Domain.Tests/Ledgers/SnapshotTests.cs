using System.Collections.Frozen;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Ledgers.Snapshots;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Ledgers.Setting;

using static HandoverBot.Domain.Tests.Ledgers.Setting.LedgerStory;

namespace HandoverBot.Domain.Tests.Ledgers;

public sealed class SnapshotTests
{
    private static readonly FiscalCalendar FromFebruary = new(StartMonth: 2, TimeZoneInfo.Utc);

    [Fact]
    public void What_was_missed_is_made_up_for_once_each_day_is_over() => Assert.Equal(
        ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"], Due(Fiscal, "2026-02-10", after: null, "2026-07-02"));

    [Theory]
    [InlineData("2026-07-01", "2026-07-02")]
    [InlineData("2026-07-01", "2026-06-20")]
    [InlineData("2026-06-30", "2026-07-01")]
    public void Nothing_is_due_twice_nor_before_its_day_is_over_even_where_the_clock_was_put_back(string after, string today) =>
        Assert.Empty(Due(Fiscal, "2026-02-10", after, today));

    [Fact]
    public void The_day_of_the_first_word_can_be_the_first_of_a_quarter() =>
        Assert.Equal(["2026-04-01"], Due(Fiscal, "2026-04-01", after: null, "2026-04-02"));

    [Fact]
    public void A_year_that_starts_in_February_has_its_own_days() =>
        Assert.Equal(["2026-04-30", "2026-05-01", "2026-07-31", "2026-08-01"], Due(FromFebruary, "2026-02-10", after: null, "2026-08-15"));

    [Fact]
    public void A_late_correction_shows_beside_what_was_written_down()
    {
        var account = Account().Owned(Ana, "2025-01-01").Worth(40_000, "2026-01-01");
        var then = new Snapshot(End, IsFirst: false, new DateOnly(2027, 1, 1), new[] { SnapshotLine.Of(account, End, isFirst: false) }.ToFrozenDictionary(line => line.Account));
        var roster = new Roster([Somebody(Ana, "TAM"), Somebody(Ben, "CSM")]);

        Assert.Empty(LateCorrection.Of(then, [account], line => line.Owner == Ana));
        var corrected = account.Owned(Ben, "2026-12-01").Worth(42_000, "2026-12-10");

        Assert.Equal(
            "Acme on 31 December 2026: as known on 1 January 2027 Ana's at $40,000; now Ben's at $42,000.",
            Assert.Single(LateCorrection.Of(then, [corrected], line => line.Owner == Ana)).Words(roster, "USD"));
        Assert.Single(LateCorrection.Of(then, [corrected], line => line.Owner == Ben));
        Assert.Empty(LateCorrection.Of(then, [corrected], line => line.Owner == new PersonId("U09ELSE")));
    }

    private static IEnumerable<string> Due(FiscalCalendar fiscal, string knownSince, string? after, string today) =>
        SnapshotDays.Due(fiscal, Day(knownSince), after is null ? null : Day(after), Day(today)).Select(due => due.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
