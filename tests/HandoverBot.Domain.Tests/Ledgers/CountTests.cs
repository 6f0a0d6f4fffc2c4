using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Ledgers.Counting;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Tests.Ledgers.Setting;

using static HandoverBot.Domain.Tests.Ledgers.Setting.LedgerStory;

namespace HandoverBot.Domain.Tests.Ledgers;

public sealed class CountTests
{
    [Fact]
    public void What_was_in_the_book_all_quarter_counts_in_full()
    {
        var line = Csm(Account().Owned(Ben, "2025-01-01").Worth(120_000, "2026-01-01").Worth(126_000.50m, "2026-11-03"));

        Assert.Equal((CountedAs.InFull, 120_000m, 126_000.50m, 6_000.50m), (line.Counted.As, line.Counted.Base, line.Counted.Result, line.Counted.Growth));
        Assert.Equal("$120,000 on 1 October 2026; $126,000.50 on 31 December 2026. Counts in full: $6,000.50 more.", line.Counted.Words.Trim());
    }

    [Fact]
    public void Of_what_a_CSM_gets_in_mid_quarter_only_the_growth_counts()
    {
        var line = Csm(Account().Owned(Ana, "2025-01-01").Owned(Ben, "2026-11-12").Worth(40_000, "2026-01-01").Worth(42_000, "2026-12-01"));

        Assert.Equal((CountedAs.GrowthOnly, 0m, 2_000m), (line.Counted.As, line.Counted.Base, line.Counted.Result));
        Assert.StartsWith(
            "Added on 12 November 2026 at $40,000; $42,000 on 31 December 2026. Added in mid-quarter, so only the growth since counts: $2,000 (",
            line.Counted.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_leaves_a_CSM_in_mid_quarter_does_not_count()
    {
        var line = Csm(Account().Owned(Ben, "2025-01-01").Owned(Ana, "2026-11-12").Worth(40_000, "2026-01-01"));

        Assert.Equal((CountedAs.LeftOut, 0m, 0m), (line.Counted.As, line.Counted.Base, line.Counted.Result));
        Assert.Contains("left on 12 November 2026 at $40,000. Left out:", line.Counted.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_policy_says_nothing_about_counts_in_full()
    {
        var account = Account().Owned(Ben, "2025-01-01").Owned(Ana, "2026-11-12").Worth(40_000, "2026-01-01").Worth(50_000, "2026-11-20");

        var left = Assert.Single(LedgerOf(Ben, "TAM", ByArr, account).Lines);
        var added = Assert.Single(LedgerOf(Ana, "TAM", ByArr, account).Lines);

        Assert.Equal((CountedAs.InFull, 40_000m, 40_000m), (left.Counted.As, left.Counted.Base, left.Counted.Result));
        Assert.Equal((CountedAs.InFull, 40_000m, 50_000m), (added.Counted.As, added.Counted.Base, added.Counted.Result));
    }

    [Fact]
    public void An_ARR_nobody_told_is_not_known_and_says_since_when_it_is()
    {
        var line = Csm(Account().Owned(Ben, "2025-01-01").Worth(40_000, "2026-11-20"));

        Assert.Equal((CountedAs.NotKnown, (decimal?)null, (decimal?)null), (line.Counted.As, line.Counted.Base, line.Counted.Result));
        Assert.Contains("The ARR of 1 October 2026 is not known; it was first told on 20 November 2026.", line.Counted.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_who_was_only_noticed_in_the_quarter_may_have_had_it_before()
    {
        var line = Csm(Account().Owned(Ben, "2026-11-20", noticed: true).Worth(40_000, "2026-01-01"));

        Assert.Equal(CountedAs.NotKnown, line.Counted.As);
        Assert.Contains("Nobody told since when it is theirs, only that it was so on 20 November 2026.", line.Counted.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_left_the_roster_has_no_rule_and_everything_counts_in_full()
    {
        var account = Account().Owned(Ana, "2025-01-01").Owned(Ben, "2026-11-12").Worth(40_000, "2026-01-01");

        var ledger = Ledger.Of(Ben, person: null, ByArr, Period(), [account], ownedFrom: null);

        Assert.Equal(CountedAs.InFull, Assert.Single(ledger.Lines).Counted.As);
        Assert.Null(ledger.Bonus);
    }

    [Fact]
    public void A_churned_account_is_worth_nothing_whatever_its_ARR_says()
    {
        var line = Csm(Account().Owned(Ben, "2025-01-01").Worth(40_000, "2026-01-01").Worth(40_000, "2026-12-05", churned: true));

        Assert.Equal((40_000m, 0m), (line.Counted.Base, line.Counted.Result));
    }

    [Theory]
    [InlineData("2026-09-15", 30_000, "The loss down to $30,000 does not count: 3 months of grace for inherited accounts, to 14 December 2026.")]
    [InlineData("2026-06-15", 40_000, null)]
    [InlineData("2026-08-15", 35_000, "The loss down to $35,000 does not count: 3 months of grace for inherited accounts, to 14 November 2026.")]
    public void A_loss_in_the_first_months_after_somebody_else_is_not_held_against_a_CSM(string since, int counts, string? words)
    {
        var line = Csm(Account().Owned(Ana, "2025-01-01").Owned(Ben, since)
            .Worth(40_000, "2026-01-01").Worth(35_000, "2026-11-01").Worth(30_000, "2026-12-01"));

        Assert.Equal((counts, 30_000m), (line.Counted.Base, line.Counted.Result));
        Assert.Equal(words is not null, words is not null && line.Counted.Words.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_drop_after_the_grace_counts_from_where_the_grace_left_it()
    {
        var line = Csm(Account().Owned(Ana, "2025-01-01").Owned(Ben, "2026-07-15")
            .Worth(40_000, "2026-01-01").Worth(35_000, "2026-10-05").Worth(30_000, "2026-12-01"));

        Assert.Equal((35_000m, 30_000m), (line.Counted.Base, line.Counted.Result));
    }

    [Fact]
    public void A_grace_for_churn_does_not_cover_a_drop_and_one_for_new_accounts_none_that_is_inherited()
    {
        var dropped = Account("Dropped").Owned(owner: null, "2026-01-01").Owned(Ben, "2026-10-15").Worth(40_000, "2026-01-01").Worth(30_000, "2026-12-01");
        var churned = Account("Churned").Owned(owner: null, "2026-01-01").Owned(Ben, "2026-10-15").Worth(40_000, "2026-01-01").Worth(0, "2026-12-01");
        var inherited = Account("Inherited").Owned(Ana, "2026-01-01").Owned(Ben, "2026-10-15").Worth(40_000, "2026-01-01").Worth(0, "2026-12-01");

        // A TAM's grace by the 2025 handbook: accounts with no previous owner, churn only.
        var lines = LedgerOf(Ben, "TAM", ByArr, dropped, churned, inherited).Lines;

        Assert.Equal([("Churned", 0m), ("Dropped", -10_000m), ("Inherited", -40_000m)], lines.Select(line => (line.Stay.Account.Name, line.Counted.Growth!.Value)));
    }

    [Fact]
    public void Whether_a_loss_counts_is_not_known_where_nobody_told_of_an_owner_before()
    {
        var line = Csm(Account().Owned(Ben, "2026-09-15").Worth(40_000, "2026-01-01").Worth(30_000, "2026-12-01"));

        Assert.Equal(CountedAs.NotKnown, line.Counted.As);
        Assert.Contains("nobody has told whether somebody owned it before", line.Counted.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Usage_counts_four_times_and_missing_usage_is_never_nothing()
    {
        var account = Account().Owned(Ben, "2025-01-01").Worth(40_000, "2026-01-01").Used("2026Q3", 10_000);

        var missing = Assert.Single(LedgerOf(Ben, "CSM", ByUsage, account).Lines);
        var told = Assert.Single(LedgerOf(Ben, "CSM", ByUsage, account.Used("2026Q4", 12_500.25m)).Lines);

        Assert.Equal(CountedAs.NotKnown, missing.Counted.As);
        Assert.Contains("The usage of 2026 Q4 was not told.", missing.Counted.Words, StringComparison.Ordinal);
        Assert.Equal((40_000m, 50_001m), (told.Counted.Base, told.Counted.Result));
    }

    private static LedgerLine Csm(AccountRecord account) => Assert.Single(LedgerOf(Ben, "CSM", ByArr, account).Lines);
}
