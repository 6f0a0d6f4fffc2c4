using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Ledgers.Setting;

using static HandoverBot.Domain.Tests.Ledgers.Setting.LedgerStory;

namespace HandoverBot.Domain.Tests.Ledgers;

/// <summary>Whatever comes and goes in a quarter, the books add up to the cent.</summary>
public sealed class LedgerProperties
{
    private static readonly PersonId Cleo = new("U03CLEO");

    private static Gen<string> AnyDay { get; } = Gen.Choose(-60, 100).Select(days => Start.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static Gen<decimal?> AnyArr { get; } = Gen.Frequency(
        (9, Gen.Choose(0, 20_000_000).Select(cents => (decimal?)(cents / 100m))), (1, Gen.Constant((decimal?)null)));

    private static Gen<AccountRecord> AnyAccount { get; } =
        from number in Gen.Choose(1, 1_000_000)
        from owners in Gen.ListOf(Gen.Zip(Gen.Elements<PersonId?>(Ana, Ben, Cleo, null), AnyDay))
        from figures in Gen.ListOf(Gen.Zip(AnyArr, AnyDay))
        select figures.OrderBy(each => each.Item2, StringComparer.Ordinal).Aggregate(
            owners.OrderBy(each => each.Item2, StringComparer.Ordinal).Aggregate(Account($"a{number}"), (account, each) => account.Owned(each.Item1, each.Item2)),
            (account, each) => account.Arr.Latest is { } latest && latest.Arr == each.Item1 ? account : account.Worth(each.Item1, each.Item2));

    private static Arbitrary<List<AccountRecord>> Accounts { get; } =
        Arb.From(Gen.ListOf(AnyAccount).Select(accounts => accounts.DistinctBy(account => account.Id).ToList()));

    private static Arbitrary<DateOnly> Today { get; } = Arb.From(Gen.Choose(0, 120).Select(days => Start.AddDays(days)));

    [Fact]
    public void All_books_and_what_was_nobodys_are_all_accounts() => Check.QuickThrowOnFailure(Prop.ForAll(Accounts, Today, (accounts, today) =>
    {
        var period = Period(today);
        var all = Movements(accounts, period).Aggregate(BookMovement.Nothing, (sum, book) => sum + book);
        return all.Start == LedgerSum.Of(accounts.Select(account => account.Arr.AtStartOf(Start)))
            && all.End == LedgerSum.Of(accounts.Select(account => account.Arr.AtEndOf(period.LastDay)));
    }));

    [Fact]
    public void Every_book_gets_from_its_start_to_its_end_by_what_came_went_and_grew() => Check.QuickThrowOnFailure(Prop.ForAll(Accounts, Today, (accounts, today) =>
        Movements(accounts, Period(today)).All(book =>
            !(book.Start.IsKnown && book.Added.IsKnown && book.Removed.IsKnown && book.Growth.IsKnown && book.End.IsKnown)
            || book.Start.Amount + book.Added.Amount - book.Removed.Amount + book.Growth.Amount == book.End.Amount)));

    [Fact]
    public void An_amount_that_is_not_known_never_becomes_a_figure_that_counts() => Check.QuickThrowOnFailure(Prop.ForAll(Accounts, Today, (accounts, today) =>
        Books(accounts, Period(today)).SelectMany(book => book.Lines).All(line =>
            (line.StartArr is not null && line.EndArr is not null) || line.Counted.As is not (Domain.Ledgers.Counting.CountedAs.InFull or Domain.Ledgers.Counting.CountedAs.GrowthOnly))));

    [Fact]
    public void A_quarter_begins_with_what_the_one_before_it_ended_with() => Check.QuickThrowOnFailure(Prop.ForAll(Accounts, accounts =>
    {
        var before = LedgerPeriod.Of(Fiscal.Before(TheQuarter), Fiscal, End)!;
        return accounts.All(account => account.Arr.AtEndOf(before.LastDay) is not { } worth || worth == account.Arr.AtStartOf(Start));
    }));

    private static IEnumerable<Ledger> Books(List<AccountRecord> accounts, LedgerPeriod period) => new[] { Ana, Ben, Cleo }.Select(owner =>
        Ledger.Of(owner, Somebody(owner, owner == Cleo ? "TAM" : "CSM", Day("2020-01-01")), ByArr, period, accounts, ownedFrom: null));

    private static IEnumerable<BookMovement> Movements(List<AccountRecord> accounts, LedgerPeriod period) =>
        [.. Books(accounts, period).Select(book => book.Movement), BookMovement.Of(Ledger.OfNobody(ByArr, period, accounts))];
}
