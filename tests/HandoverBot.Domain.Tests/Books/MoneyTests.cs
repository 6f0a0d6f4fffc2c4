using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Books;

namespace HandoverBot.Domain.Tests.Books;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1_210_000, "USD", "$1.21m")]
    [InlineData(12_300, "EUR", "€12.3k")]
    [InlineData(12_300, "CHF", "CHF 12.3k")]
    [InlineData(950, "GBP", "£950")]
    [InlineData(0, "USD", "$0")]
    [InlineData(20_000, "USD", "$20k")]
    [InlineData(999_499, "USD", "$999k")]
    [InlineData(999_500, "USD", "$1m")]
    [InlineData(999.5, "USD", "$1k")]
    [InlineData(2_500_000_000, "USD", "$2.5bn")]
    [InlineData(-12_345, "USD", "-$12.3k")]
    public void An_amount_is_written_to_three_digits(double amount, string currency, string written) =>
        Assert.Equal(written, Money.Format((decimal)amount, currency));

    [Theory]
    [InlineData(20_000, "USD", "$20,000")]
    [InlineData(5.125, "KWD", "KWD 5.125")]
    [InlineData(20_000.5, "CHF", "CHF 20,000.50")]
    [InlineData(-3, "EUR", "-€3")]
    public void An_exact_amount_keeps_every_digit(double amount, string currency, string written) =>
        Assert.Equal(written, Money.Exact((decimal)amount, currency));

    [Fact]
    public void What_is_written_is_never_further_off_than_half_a_percent() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(100, int.MaxValue).ToArbitrary(), cents =>
        {
            var amount = cents / 100m;
            return Math.Abs(Read(Money.Format(amount, "USD")) - amount) <= amount * 0.005m;
        }));

    [Fact]
    public void A_larger_amount_is_never_written_as_less() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue).Two().ToArbitrary(), pair =>
            Read(Money.Format(Math.Max(pair.Item1, pair.Item2), "USD")) >= Read(Money.Format(Math.Min(pair.Item1, pair.Item2), "USD"))));

    private static decimal Read(string written)
    {
        var unit = written[^1] switch
        {
            'k' => 1_000m,
            'm' => 1_000_000m,
            'n' => 1_000_000_000m,
            _ => 1m,
        };
        return unit * decimal.Parse(written.Trim('$', 'k', 'm', 'b', 'n'), CultureInfo.InvariantCulture);
    }
}
