using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Books;

public sealed class BookStandingTests
{
    private static readonly RolePolicy CapAbove = new("TAM", "TAM", TargetAccounts: 10, CapAccounts: 20, null, null);

    [Theory]
    [InlineData(9, 1_210_000, BookLevel.Under, "9 of 15 accounts, $1.21m of $1.5m ARR: room for more.")]
    [InlineData(13, 1_210_000, BookLevel.Within, "13 of 15 accounts, $1.21m of $1.5m ARR: within target.")]
    [InlineData(9, 1_500_000, BookLevel.Within, "9 of 15 accounts, $1.5m of $1.5m ARR: within target.")]
    [InlineData(9, 1_600_000, BookLevel.OverTarget, "9 of 15 accounts, $1.6m of $1.5m ARR: over target.")]
    [InlineData(16, 900_000, BookLevel.OverCap, "16 of 15 accounts, $900k of $1.5m ARR: over the cap.")]
    public void A_book_is_held_against_target_and_cap(int accounts, int arr, BookLevel level, string sentence) =>
        Assert.Equal(new BookStanding(level, sentence), BookStanding.Of(Sample.Load(accounts, arr), Sample.Tam, "USD"));

    [Theory]
    [InlineData(10, BookLevel.Within)]
    [InlineData(11, BookLevel.OverTarget)]
    [InlineData(20, BookLevel.OverTarget)]
    [InlineData(21, BookLevel.OverCap)]
    public void Between_target_and_cap_a_book_is_over_target(int accounts, BookLevel level) =>
        Assert.Equal(level, BookStanding.Of(Sample.Load(accounts, 0), CapAbove, "USD").Level);

    [Fact]
    public void Unknown_ARR_is_named() =>
        Assert.Equal(
            "13 of 15 accounts, $1.21m of $1.5m ARR plus 2 accounts of unknown ARR: within target.",
            BookStanding.Of(Sample.Load(13, 1_210_000, unknownArr: 2), Sample.Tam, "USD").Sentence);

    [Fact]
    public void A_book_of_which_no_ARR_is_known_has_no_amount() =>
        Assert.Equal(
            "2 of 15 accounts, ARR not known: room for more.", BookStanding.Of(Sample.Load(2, 0, unknownArr: 2), Sample.Tam, "USD").Sentence);

    [Fact]
    public void An_empty_book_has_nothing_unknown() =>
        Assert.Equal("0 of 15 accounts, $0 of $1.5m ARR: room for more.", BookStanding.Of(Sample.Load(0, 0), Sample.Tam, "USD").Sentence);

    [Fact]
    public void A_role_without_limits_is_never_over_them() =>
        Assert.Equal(
            new BookStanding(BookLevel.Within, "1 account, CHF 40k ARR: no limit is set for this role."),
            BookStanding.Of(Sample.Load(1, 40_000), limits: null, "CHF"));

    [Fact]
    public void One_more_account_never_makes_a_book_emptier() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 40).Zip(Gen.Choose(0, 3_000_000)).Zip(Gen.Choose(0, 500_000)).ToArbitrary(),
            input =>
            {
                var ((accounts, arr), more) = input;
                var load = Sample.Load(accounts, arr);
                return BookStanding.Of(load.With(more), Sample.Tam, "USD").Level >= BookStanding.Of(load, Sample.Tam, "USD").Level;
            }));
}
