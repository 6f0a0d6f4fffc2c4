using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Tests.Owning;

public sealed class OwnershipTellingTests
{
    private static readonly PersonId Ana = new("U01ANA");
    private static readonly PersonId Ben = new("U02BEN");
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Before_the_first_word_it_is_not_known_whose_an_account_was()
    {
        var history = Told(OwnershipHistory.Unknown, Ana, Today);

        Assert.Null(history.On(Today.AddDays(-1)));
        Assert.Equal(Ana, history.On(Today)!.Owner);
    }

    [Fact]
    public void Nobodys_days_are_known_to_be_nobodys()
    {
        var history = Told(Told(OwnershipHistory.Unknown, Ana, Today.AddDays(-9)), owner: null, Today);

        Assert.NotNull(history.On(Today));
        Assert.Null(history.On(Today)!.Owner);
    }

    [Fact]
    public void An_owner_from_a_day_to_come_does_not_own_it_today()
    {
        var history = Told(Told(OwnershipHistory.Unknown, Ana, Today.AddDays(-9)), Ben, Today.AddDays(3));

        Assert.Equal((Ana, Ben), (history.On(Today)!.Owner, history.On(Today.AddDays(3))!.Owner));
    }

    [Fact]
    public void The_same_owner_again_is_no_news() =>
        Assert.Empty(Told(OwnershipHistory.Unknown, Ana, Today).Tell(Ana, Today.AddDays(5), dayIsAssumed: true, Noon, Word(OwnershipWordKind.Source)));

    [Fact]
    public void A_day_that_was_only_assumed_gives_way_to_one_that_is_told()
    {
        var noticed = OwnershipHistory.Unknown.With(OwnershipHistory.Unknown.Tell(Ana, Today, dayIsAssumed: true, Noon, Word(OwnershipWordKind.Source)));

        var told = Told(noticed, Ana, new DateOnly(2025, 3, 1));

        Assert.Equal((new DateOnly(2025, 3, 1), false), (told.Last!.From, told.Last.By.DayIsAssumed));
        Assert.Empty(told.Tell(Ana, new DateOnly(2025, 3, 1), dayIsAssumed: false, Noon, Word(OwnershipWordKind.Source)));
    }

    [Fact]
    public void A_clock_that_was_put_back_does_not_put_a_word_before_the_one_it_takes_the_place_of()
    {
        var history = Told(OwnershipHistory.Unknown, Ana, Today);

        var late = history.Tell(Ben, Today, dayIsAssumed: false, Noon.AddHours(-3), Word(OwnershipWordKind.Source))[0];

        Assert.Equal((2, Noon), (late.Number, late.ToldAt));
        Assert.Equal(Ben, history.With([late]).On(Today)!.Owner);
    }

    [Fact]
    public void A_late_correction_changes_what_is_known_now_and_not_what_was_known_then()
    {
        var history = Told(OwnershipHistory.Unknown, Ana, new DateOnly(2026, 1, 1));
        var corrected = history.With(history.Correct(
            [new OwnershipClaim(Ben, new DateOnly(2026, 6, 1), new DateOnly(2026, 7, 1), "It was Ben's in June")],
            Noon.AddDays(1), note => new OwnershipWord(OwnershipWordKind.Correction, "ownership.csv", note)));

        var june = new DateOnly(2026, 6, 15);

        Assert.Equal((Ben, Ana), (corrected.On(june)!.Owner, corrected.AsKnownAt(Noon).On(june)!.Owner));
        Assert.Equal("It was Ben's in June", corrected.On(june)!.By.Word.Reason);
        Assert.Equal(Ana, corrected.On(Today)!.Owner);
    }

    [Theory]
    [InlineData("2026-12-31", "2027-01-01")]
    [InlineData("2026-12-30", "2026-12-30")]
    [InlineData("2027-01-01", "2027-01-01")]
    public void What_changes_hands_at_a_quarters_end_was_the_owners_for_all_of_it(string effective, string firstDay) => Assert.Equal(
        DateOnly.Parse(firstDay), ChangingHands.FirstDay(DateOnly.Parse(effective), new FiscalCalendar(StartMonth: 1, TimeZoneInfo.Utc)));

    private static OwnershipHistory Told(OwnershipHistory history, PersonId? owner, DateOnly from) =>
        history.With(history.Tell(owner, from, dayIsAssumed: false, Noon, Word(OwnershipWordKind.Source)));

    private static OwnershipWord Word(OwnershipWordKind kind) => new(kind, "accounts.csv");
}
