using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Benchmarks.Assigning;

internal enum Kind
{
    Usual,

    /// <summary>A few accounts are many times as large as most.</summary>
    SomeHuge,

    /// <summary>The pool's people sit in two regions, and one account in ten has an owner who must not get it back.</summary>
    TwoRegions,
}

/// <summary>Queues as teams have them; the same seed gives the same one.</summary>
internal static class RandomQueue
{
    private static readonly RolePolicy Tam = new("TAM", "TAM", TargetAccounts: 15, CapAccounts: 15, TargetArr: 1_500_000, CapArr: null);

    public static AssignmentQuestion Of(int accounts, int people, Kind kind, int seed)
    {
#pragma warning disable CA5394 // The same queue again is what is wanted here.
        var random = new Random(seed);
        PoolMember[] members = [.. Enumerable.Range(0, people).Select(number => Member(number, kind, random.Next(4, 13), random.Next(200_000, 1_400_000)))];
        WaitingAccount[] queue =
        [
            .. Enumerable.Range(0, accounts).Select(number => new WaitingAccount(
                AccountId.From(Id('a', number)), $"Account {number}", Arr(kind, random.NextDouble()), Users(kind, random.NextDouble()))
            {
                Never = kind == Kind.TwoRegions && number % 10 == 0 ? [members[random.Next(people)].Person.Id] : [],
            }),
        ];
#pragma warning restore CA5394
        return new AssignmentQuestion([.. queue], [.. members], Tam, "USD");
    }

    private static decimal Arr(Kind kind, double random) => kind == Kind.SomeHuge
        ? (decimal)Math.Round(20_000 * Math.Pow(1 - random, -0.9))
        : (decimal)Math.Round(20_000 + (random * 130_000));

    private static UserCounts Users(Kind kind, double random)
    {
        var region = kind == Kind.TwoRegions && random > 0.5 ? "US" : "EU";
        return new UserCounts([KeyValuePair.Create(region, 10)]);
    }

    private static PoolMember Member(int number, Kind kind, int accounts, int arr)
    {
        var id = new PersonId(Id('U', number));
        var region = kind == Kind.TwoRegions && number % 2 == 1 ? "US" : "EU";
        var person = new Person(id, $"{id}@example.com", $"Person {number}", Tam.Id, region, TimeZone: null, PersonFlags.None);
        return new PoolMember(person, new BookLoad(id, accounts, arr, UnknownArr: 0), PendingMoves.None);
    }

    private static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:00}");
}
