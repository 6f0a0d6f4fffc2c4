using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Books;

namespace HandoverBot.Domain.Tests.Books;

public sealed class TextBarTests
{
    [Theory]
    [InlineData(12, 15, "████████░░ 12 of 15")]
    [InlineData(15, 15, "██████████ 15 of 15")]
    [InlineData(16, 15, "██████████ 16 of 15, 1 over")]
    [InlineData(0, 15, "░░░░░░░░░░ 0 of 15")]
    [InlineData(1, 1000, "█░░░░░░░░░ 1 of 1,000")]
    [InlineData(999, 1000, "█████████░ 999 of 1,000")]
    [InlineData(0, 0, "██████████ 0 of 0")]
    [InlineData(2, 0, "██████████ 2 of 0, 2 over")]
    [InlineData(-1, 10, "░░░░░░░░░░ -1 of 10")]
    public void A_bar_shows_the_share_and_says_it(int value, int cap, string bar) => Assert.Equal(bar, TextBar.Of(value, cap, width: 10));

    [Fact]
    public void Without_a_cap_there_are_words_alone() => Assert.Equal("7, no limit", TextBar.Of(7, cap: null, width: 10));

    [Fact]
    public void Money_is_said_as_money() =>
        Assert.Equal("███░ $1.2m of $1.5m", TextBar.Of(1_200_000, 1_500_000, width: 4, amount => Money.Format(amount, "USD")));

    [Fact]
    public void Any_bar_is_as_wide_as_asked_and_full_only_at_the_cap() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 500).Two().Zip(Gen.Choose(2, 40)).ToArbitrary(),
            input =>
            {
                var ((value, cap), width) = input;
                var bar = TextBar.Of(value, cap, width).Split(' ')[0];
                return bar.Length == width && bar.Contains('░') == (value < cap) && bar.Contains('█') == (value > 0 || value >= cap);
            }));

    [Fact]
    public void A_bar_without_room_leaves_the_words() => Assert.Equal("3 of 4", TextBar.Of(3, 4, width: 0));
}
