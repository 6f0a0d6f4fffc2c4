using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Books;

public sealed class BookTests
{
    private static readonly Account Acme = Story.Acme;

    private static readonly Account Beta = Sample.Account("beta", 30_000);

    private static readonly Account Bens = Sample.Account("bens", 10_000, Team.Ben);

    [Fact]
    public void A_book_has_its_owners_accounts_alone_in_order_of_name()
    {
        var book = Book.Of(Team.Ana, TestPolicy.Standard, [Beta, Bens, Acme], []);

        Assert.Equal(["Acme", "beta"], book.Accounts.Select(account => account.Name));
        Assert.Equal("2 of 15 accounts, $90k of $1.5m ARR: room for more.", book.Standing.Sentence);
        Assert.Equal(book.Standing, book.StandingAfter);
    }

    [Fact]
    public void What_leaves_one_book_arrives_in_the_other()
    {
        var handover = new Story().ToPreparing().State;

        var anas = Book.Of(Team.Ana, TestPolicy.Standard, [Acme, Beta, Bens], [handover]);
        var bens = Book.Of(Team.Ben, TestPolicy.Standard, [Acme, Beta, Bens], [handover]);

        Assert.Equal((90_000m, 30_000m), (anas.Load.Arr, anas.LoadAfter.Arr));
        Assert.Equal((10_000m, 70_000m), (bens.Load.Arr, bens.LoadAfter.Arr));
        Assert.Equal("1 of 30 accounts, $10k of $1.5m ARR: room for more.", bens.Standing.Sentence);
        Assert.Equal("2 of 30 accounts, $70k of $1.5m ARR: room for more.", bens.StandingAfter.Sentence);
    }

    [Fact]
    public void An_ended_handover_moves_nothing()
    {
        var ended = new Story().ToPreparing().Then(Team.Ana, new Withdraw("Not now.")).State;

        var book = Book.Of(Team.Ana, TestPolicy.Standard, [Acme], [ended]);

        Assert.Empty(book.Leaving);
        Assert.Equal(book.Load, book.LoadAfter);
    }

    [Fact]
    public void An_account_the_customer_system_moved_already_counts_once()
    {
        var handover = new Story().ToIntroduced().State;

        var book = Book.Of(Team.Ben, TestPolicy.Standard, [Acme with { Owner = Team.Ben.Id }], [handover]);

        Assert.Equal((1, 1), (book.Load.Accounts, book.LoadAfter.Accounts));
    }

    [Fact]
    public void An_arriving_account_that_nobody_knows_any_more_counts_as_unknown() =>
        Assert.Equal(
            new BookLoad(Team.Ben.Id, Accounts: 1, Arr: 0, UnknownArr: 1),
            Book.Of(Team.Ben, TestPolicy.Standard, [], [new Story().ToPreparing().State]).LoadAfter);

    [Fact]
    public void Accounts_for_which_a_reason_holds_by_its_facts_could_leave()
    {
        var small = Sample.Account("small", 5_000) with { Churned = true };
        var book = Book.Of(Team.Ana, TestPolicy.Standard, [Acme, small], []);

        var candidate = Assert.Single(book.RemovalCandidates(TestPolicy.Standard, FactsOf));

        Assert.Equal(small, candidate.Account);
        Assert.Equal(["Churned", "Under $20k"], candidate.Reasons.AsEnumerable());
        Assert.Equal(["Has churned.", "ARR is $5,000, under $20,000."], candidate.Findings.AsEnumerable());
    }

    [Fact]
    public void An_account_that_is_leaving_already_is_not_proposed_again()
    {
        var handover = new Story().ToProposed().State;
        var book = Book.Of(Team.Ana, TestPolicy.Standard, [Acme with { Churned = true }], [handover]);

        Assert.Empty(book.RemovalCandidates(TestPolicy.Standard, FactsOf));
    }

    [Fact]
    public void A_reason_for_other_roles_and_a_fact_that_is_missing_do_not_count()
    {
        var unknown = Sample.Account("unknown", arr: null) with { Churned = null };
        var book = Book.Of(Team.Ana, TestPolicy.Standard, [unknown, Sample.Account("small", 5_000)], []);

        Assert.Empty(book.RemovalCandidates(TestPolicy.Standard, account => FactsOf(account) with { OwnerRole = "TAE" }));
        Assert.Equal("small", Assert.Single(book.RemovalCandidates(TestPolicy.Standard, FactsOf)).Account.Name);
    }

    private static Facts FactsOf(Account account) => new(account, "TAM", RankByArr: null, new DateOnly(2026, 3, 10));
}
