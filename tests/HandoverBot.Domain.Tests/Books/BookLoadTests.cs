using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Books;

public sealed class BookLoadTests
{
    private static Gen<Account> AnyAccount { get; } =
        from cents in Gen.Choose(0, 500_000_00)
        from known in Gen.Elements(true, true, true, false)
        select Sample.Account("any", known ? cents / 100m : null);

    [Fact]
    public void An_account_of_unknown_ARR_counts_as_an_account_and_is_named() =>
        Assert.Equal(
            new BookLoad(Team.Ana.Id, Accounts: 2, Arr: 30_000, UnknownArr: 1),
            BookLoad.Of(Team.Ana.Id, [Sample.Account("a", 30_000), Sample.Account("b", arr: null)]));

    [Fact]
    public void Taking_an_account_and_giving_it_back_changes_nothing() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyAccount.ListOf().Zip(AnyAccount).ToArbitrary(), input =>
        {
            var load = BookLoad.Of(Team.Ana.Id, input.Item1);
            return load.With(input.Item2).Without(input.Item2).Equals(load);
        }));

    [Fact]
    public void The_order_of_accounts_does_not_matter() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyAccount.ListOf().ToArbitrary(), accounts =>
            BookLoad.Of(Team.Ana.Id, accounts).Equals(BookLoad.Of(Team.Ana.Id, accounts.AsEnumerable().Reverse()))));
}
