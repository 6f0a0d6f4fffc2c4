using System.Collections.Immutable;
using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Assigning;

/// <summary>Questions of every kind that are small enough to try out every plan.</summary>
internal static class AnyQuestion
{
    private static readonly string[] Regions = ["EU", "US"];

    /// <summary>Sizes that repeat and sizes that do not, so that there are ties and none.</summary>
    private static Gen<decimal?> Arr => Gen.Frequency(
        (1, Gen.Constant<decimal?>(null)),
        (3, Gen.Elements<decimal?>(10_000, 20_000, 50_000, 100_000)),
        (4, Gen.Choose(1_000, 300_000).Select(arr => (decimal?)arr)));

    private static Gen<UserCounts> Users => Gen.Elements<(int Eu, int Us)>((0, 0), (5, 1), (1, 5), (3, 3)).Select(counts => UsersIn(counts.Eu, counts.Us));

    private static Gen<RolePolicy?> Limits =>
        from caps in Gen.Elements<(int? Accounts, decimal? Arr)>((null, null), (4, null), (3, 300_000), (null, 200_000), (0, null))
        from target in Gen.Elements<decimal?>(null, 500_000, 1_000_000)
        from known in Gen.Elements(true, true, true, false)
        select known ? new RolePolicy("TAM", "TAM", TargetAccounts: 10, caps.Accounts, target, caps.Arr) : null;

    public static Arbitrary<AssignmentQuestion> Small { get; } = Arb.From(
        from people in Gen.Choose(0, 4).SelectMany(count => Members(count))
        from accounts in Gen.Choose(0, 5).SelectMany(count => Accounts(count, people.Length))
        from limits in Limits
        select new AssignmentQuestion(accounts, people, limits, "USD"));

    public static UserCounts UsersIn(int eu, int us) => UserCounts.Of(new Account
    {
        Id = AccountId.From("any"),
        Name = "any",
        UsersByRegion = new Dictionary<string, int>(StringComparer.Ordinal) { ["EU"] = eu, ["US"] = us }.ToImmutableSortedDictionary(),
    });

    public static PoolMember Member(int number, string? region, int accounts, decimal arr, int unknown = 0, PendingMoves? pending = null)
    {
        var id = new PersonId(string.Create(CultureInfo.InvariantCulture, $"U{number:00}"));
        var person = new Person(id, $"{id}@example.com", $"Person {number:00}", "TAM", region, TimeZone: null, PersonFlags.None);
        return new PoolMember(person, new BookLoad(id, accounts, arr, unknown), pending ?? PendingMoves.None);
    }

    private static Gen<ImmutableArray<PoolMember>> Members(int count) =>
        from books in (
            from accounts in Gen.Choose(0, 5)
            from arr in Gen.Choose(0, 10).Select(size => size * 47_000m)
            from unknown in Gen.Choose(0, accounts / 2)
            from arriving in Gen.Elements(MovingLoad.None, new MovingLoad(1, 80_000, 0), new MovingLoad(2, 10_000, 1))
            from region in Gen.Elements(Regions)
            select (accounts, arr, unknown, arriving, region)).ListOf(count)
        select books.Select((book, index) => Member(
            index, book.region, book.accounts, book.arr, book.unknown, new PendingMoves(book.arriving, MovingLoad.None))).ToImmutableArray();

    private static Gen<ImmutableArray<WaitingAccount>> Accounts(int count, int people) =>
        from accounts in (
            from arr in Arr
            from users in Users
            from never in Gen.Choose(0, Math.Max(0, people - 1)).ListOf(2)
            from locks in Gen.Choose(0, 5)
            select (arr, users, never, locks)).ListOf(count)
        select accounts.Select((account, index) => new WaitingAccount(
            AccountId.From(string.Create(CultureInfo.InvariantCulture, $"a{index}")), $"Account {index}", account.arr, account.users)
        {
            Never = account.locks < 3 ? [.. account.never.Take(account.locks).Select(Id)] : [],
            Pinned = account.locks == 5 ? new Pinned(Id(account.never[0]), "they have met") : null,
        }).ToImmutableArray();

    private static PersonId Id(int number) => new(string.Create(CultureInfo.InvariantCulture, $"U{number:00}"));
}
