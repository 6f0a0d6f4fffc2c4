using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Reminding;
using HandoverBot.Domain.Reminding.Occasions;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Reminding;

/// <summary>The quarters begin in February, May, August and November.</summary>
public sealed class QuarterOccasionTests
{
    [Fact]
    public void A_quarter_of_a_year_that_begins_in_February_begins_in_May()
    {
        Assert.Equal(
            ["Ana: 2027 Q2 begins. Your book: 16 of 15 accounts, $100k of $1.5m ARR: over the cap. Review it with /mybook plan."],
            Setting.On(new DateOnly(2026, 5, 1)).WithBook(Team.Ana, 16).Said().Where(said => said.StartsWith("Ana", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            Setting.On(new DateOnly(2026, 4, 1)).WithBook(Team.Ana, 16).Said(), said => said.Contains("begins", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_was_away_hears_of_it_for_ten_working_days_and_then_no_more()
    {
        Assert.Contains(Setting.On(new DateOnly(2026, 5, 15)).WithBook(Team.Ana, 3).Said(), said => said.Contains("begins", StringComparison.Ordinal));
        Assert.DoesNotContain(Setting.On(new DateOnly(2026, 5, 18)).WithBook(Team.Ana, 3).Said(), said => said.Contains("begins", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_owns_nothing_hears_nothing() =>
        Assert.DoesNotContain(Setting.On(new DateOnly(2026, 5, 1)).Said(), said => said.Contains("Your book", StringComparison.Ordinal));

    [Fact]
    public void Two_weeks_before_a_quarter_ends_owners_are_asked_which_accounts_could_leave()
    {
        var could = Setting.On(new DateOnly(2026, 4, 16)).WithBook(Team.Ana, 3) with
        {
            CouldLeave = new[] { "Acme: Churned" }.ToLookup(_ => Team.Ana.Id),
        };

        Assert.Contains("Ana: 2027 Q1 ends on 30 April 2026. Which accounts could leave your book? By what is known, 1 of your 3 accounts could leave.", could.Said());
        Assert.Equal<string>(["Acme: Churned"], OccasionTable.Items(could).Single(item => item.Topic.StartsWith("quarter_end", StringComparison.Ordinal)).Details);
        Assert.DoesNotContain(Setting.On(new DateOnly(2026, 4, 15)).WithBook(Team.Ana, 3).Said(), said => said.Contains("ends on", StringComparison.Ordinal));
    }

    [Fact]
    public void The_review_lists_are_said_with_their_counts_to_those_the_policy_names()
    {
        var rhythm = Setting.On(new DateOnly(2026, 5, 1)) with { Review = new ReviewCounts(1_200, 7, 1, 3) };

        Assert.Equal(
            ["Ali: The review of 2027 Q2 is due: 1,200 accounts without an owner and 1 book over the maximum."],
            rhythm.Said().Where(said => said.Contains("review", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_balance_is_said_when_a_month_begins_to_those_the_policy_names() => Assert.Equal(
        ["Lea: The balance of June: 1 book, 1 over the cap, 0 over target, 0 with room for more."],
        Setting.On(new DateOnly(2026, 6, 1)).WithBook(Team.Ana, 16).Said());

    [Fact]
    public void After_a_quarter_owners_hear_of_their_open_invoices_as_long_as_those_are_watched()
    {
        var rhythm = Setting.On(new DateOnly(2026, 5, 4)) with { OpenInvoices = Open() };

        Assert.Equal(
            ["Ana: 3 invoices are open of your accounts. What is paid by 14 May 2026 counts for 2027 Q1, which is paid out at the end of May."],
            rhythm.Said().Where(said => said.StartsWith("Ana", StringComparison.Ordinal)));
        Assert.Equal<string>(
            ["Acme: 2 invoices, $1,200, the first due on 1 April 2026", "Globex: 1 invoice, €90.50"],
            OccasionTable.Items(rhythm).Single(item => item.To == Team.Ana.Id).Details);
        Assert.Empty((Setting.On(new DateOnly(2026, 5, 15)) with { OpenInvoices = Open() }).Said());

        static ILookup<PersonId, OpenInvoices> Open() => new OpenInvoices[]
        {
            new(new AccountId("globex"), "Globex", 1, 90.5m, "EUR", FirstDueOn: null),
            new(new AccountId("acme"), "Acme", 2, 1200, "USD", new DateOnly(2026, 4, 1)),
        }.ToLookup(_ => Team.Ana.Id);
    }

    [Fact]
    public void Where_nobody_is_paid_in_a_quarter_nothing_is_watched()
    {
        var once = Setting.Policy with { Pay = Setting.Policy.Pay! with { PayoutMonths = [2] } };

        Assert.True(InvoiceWatch.IsWatching(new DateOnly(2026, 2, 3), once));
        Assert.False(InvoiceWatch.IsWatching(new DateOnly(2026, 5, 4), once));
    }

    [Fact]
    public void An_owner_hears_before_an_accounts_grace_ends()
    {
        var ending = new EndingGrace(new AccountId("acme"), "Acme", new DateOnly(2026, 6, 20), "churn");

        Assert.Empty(On(9));
        Assert.Equal(["Ana: Acme: its grace ends on 20 June 2026. From then on churn counts against your book."], On(10));
        Assert.Equal(On(10), On(20));
        Assert.Empty(On(21));

        IEnumerable<string> On(int day) => (Setting.On(new DateOnly(2026, 6, day)) with { EndingGraces = new[] { ending }.ToLookup(_ => Team.Ana.Id) })
            .Said().Where(said => said.Contains("grace", StringComparison.Ordinal));
    }
}
