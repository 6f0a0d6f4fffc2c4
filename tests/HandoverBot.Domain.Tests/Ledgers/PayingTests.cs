using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Ledgers.Paying;
using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Domain.Tests.Ledgers.Setting;

using static HandoverBot.Domain.Tests.Ledgers.Setting.LedgerStory;

namespace HandoverBot.Domain.Tests.Ledgers;

public sealed class PayingTests
{
    [Theory]
    [InlineData(90, 0)]
    [InlineData(95, 50)]
    [InlineData(100, 100)]
    [InlineData(80, 0)]
    public void Logo_retention_pays_from_ninety_to_a_hundred_percent(int kept, int pays) =>
        Assert.Equal(pays, Bonus.Of(new Retention(RetentionMeasure.LogoRetention, kept, ""), ByLogos.Pay!.BonusOf("CSM")!, ramp: null).Percent);

    [Theory]
    [InlineData(100, 0)]
    [InlineData(110, 50)]
    [InlineData(120, 100)]
    [InlineData(140, 200)]
    public void Revenue_retention_pays_on_a_straight_line_without_a_cap(int kept, int pays) =>
        Assert.Equal(pays, Bonus.Of(new Retention(RetentionMeasure.RevenueRetention, kept, ""), ByUsage.Pay!.BonusOf("CSM")!, ramp: null).Percent);

    [Fact]
    public void A_customer_is_kept_only_above_the_monthly_amount()
    {
        var ledger = LedgerOf(
            Ben, "CSM", ByLogos,
            Kept("Big", 60_000), Kept("JustAbove", 6_000.01m), Kept("AtTheLine", 6_000), Kept("Gone", 0));

        Assert.Equal(50m, ledger.Retention!.Percent);
        Assert.Equal("2 of 4 customers kept, those above $500 a month: 50%.", ledger.Retention.Words);
        Assert.Equal("50% is not above 90%, which pays nothing.", ledger.Bonus!.Words);
    }

    [Fact]
    public void Revenue_that_grew_since_an_account_came_counts_on_top_of_what_was_there()
    {
        var ledger = LedgerOf(
            Ben, "CSM", ByArr,
            Account("Old").Owned(Ben, "2025-01-01").Worth(100_000, "2026-01-01").Worth(110_000, "2026-12-01"),
            Account("New").Owned(Ana, "2025-01-01").Owned(Ben, "2026-11-12").Worth(40_000, "2026-01-01").Worth(42_000, "2026-12-01"),
            Account("Left").Owned(Ben, "2025-01-01").Owned(Ana, "2026-11-12").Worth(500_000, "2026-01-01"));

        Assert.Equal("$112,000 now of $100,000 then: 112%.", ledger.Retention!.Words);
        Assert.Equal(60m, ledger.Bonus!.Percent);
        Assert.Equal("100% pays nothing and 120% all of it: (112% − 100%) ÷ (120% − 100%) = 60%.", ledger.Bonus.Words);
    }

    [Fact]
    public void One_account_that_is_not_known_makes_the_retention_not_known()
    {
        var ledger = LedgerOf(Ben, "CSM", ByArr, Kept("Known", 10_000), Account("Unknown").Owned(Ben, "2025-01-01"));

        Assert.Null(ledger.Retention!.Percent);
        Assert.Equal("Not known, because of 1 account: Unknown.", ledger.Retention.Words);
        Assert.Null(ledger.Bonus!.Percent);
    }

    [Fact]
    public void An_empty_book_has_nothing_to_keep() =>
        Assert.Equal("There was no revenue to keep.", LedgerOf(Ben, "CSM", ByArr).Retention!.Words);

    [Theory]
    [InlineData("2026-11-15", 100, "All of it is guaranteed for the whole quarter: 100%.")]
    [InlineData("2026-08-16", 50, "All of it is guaranteed for 46 of 92 days: 50%.")]
    [InlineData("2026-06-01", 0, null)]
    public void Somebody_new_is_guaranteed_the_first_months(string startedOn, int pays, string? words)
    {
        var ledger = Ledger.Of(Ben, Somebody(Ben, "CSM", Day(startedOn)), ByArr, Period(), [Kept("Flat", 10_000)], ownedFrom: null);

        Assert.Equal(pays, ledger.Bonus!.Percent);
        Assert.Equal(words is not null, ledger.Bonus.Words.Contains(words ?? "guaranteed", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_over_performs_while_new_gets_what_they_earned()
    {
        var grown = Account().Owned(Ben, "2026-09-01").Worth(100_000, "2026-01-01").Worth(130_000, "2026-12-01");

        Assert.Equal(150m, Ledger.Of(Ben, Somebody(Ben, "CSM", Day("2026-11-15")), ByArr, Period(), [grown], ownedFrom: null).Bonus!.Percent);
    }

    [Fact]
    public void Where_nobody_told_when_somebody_began_a_book_of_long_ago_says_enough()
    {
        Ledger Of(DateOnly? ownedFrom) => Ledger.Of(Ben, Somebody(Ben, "CSM"), ByArr, Period(), [Kept("Flat", 10_000)], ownedFrom);

        Assert.Equal(0m, Of(Day("2026-01-01")).Bonus!.Percent);
        Assert.Null(Of(Day("2026-09-01")).Bonus!.Percent);
        Assert.Contains("people.csv does not tell when they began (started_on)", Of(ownedFrom: null).Bonus!.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quota_gets_figures_and_no_commission()
    {
        var ledger = LedgerOf(
            Ben, "TAM", ByLogos,
            Account("Old").Owned(Ben, "2025-01-01").Worth(100_000, "2026-01-01").Worth(110_000, "2026-12-01"),
            Account("New").Owned(Ana, "2025-01-01").Owned(Ben, "2026-11-12").Worth(40_000, "2026-01-01"),
            Account("Left").Owned(Ben, "2025-01-01").Owned(Ana, "2026-11-12").Worth(30_000, "2026-01-01"));

        Assert.Equal((10_000m, 40_000m, 30_000m), (ledger.Quota!.Growth.Amount, ledger.Quota.CameWith.Amount, ledger.Quota.WentWith.Amount));
        Assert.StartsWith("Towards a quota: $10,000 by growth; $40,000 came with accounts added; $30,000 went with accounts removed.", ledger.Quota.Words, StringComparison.Ordinal);
        Assert.Null(ledger.Bonus);
    }

    [Theory]
    [InlineData(1, "2026-11-05", "2027-01-31", "2027-01-14")]
    [InlineData(2, "2026-11-05", "2027-04-30", "2027-02-14")]
    public void A_quarter_is_paid_at_the_end_of_the_first_payout_month_after_it(int startMonth, string day, string paid, string watched)
    {
        var quarter = new FiscalCalendar(startMonth, TimeZoneInfo.Utc).QuarterOf(Day(day));

        Assert.Equal((Day(paid), Day(watched)), (Payout.DayOf(quarter, ByLogos.Pay!), Payout.WatchedUntil(quarter, ByLogos.Pay!)));
        Assert.True(Payout.IsWatchedOn(Day(watched), quarter, ByLogos.Pay!));
        Assert.False(Payout.IsWatchedOn(Day(watched).AddDays(1), quarter, ByLogos.Pay!));
        Assert.False(Payout.IsWatchedOn(quarter.End, quarter, ByLogos.Pay!));
    }

    [Fact]
    public void The_invoices_of_a_quarter_are_the_open_ones_due_by_its_end()
    {
        var open = Payout.OpenFrom(
            TheQuarter,
            [
                Invoice("later", InvoiceStatus.Open, End.AddDays(1)), Invoice("no-day", InvoiceStatus.Open, dueOn: null),
                Invoice("paid", InvoiceStatus.Paid, Start), Invoice("due", InvoiceStatus.Open, End),
            ]);

        Assert.Equal(["due", "no-day"], open.Select(invoice => invoice.Id));
    }

    private static Invoice Invoice(string id, InvoiceStatus status, DateOnly? dueOn) => new(id, id, 100, "USD", status, dueOn, Url: null);

    /// <summary>In Ben's book for long, and worth that now after 60,000 (or that, where it is more).</summary>
    private static AccountRecord Kept(string name, decimal worth)
    {
        var account = Account(name).Owned(Ana, "2024-01-01").Owned(Ben, "2025-01-01").Worth(worth == 10_000 ? worth : 60_000, "2026-01-01");
        return account.Arr.Latest!.Arr == worth ? account : account.Worth(worth, "2026-12-01");
    }
}
