using System.Collections.Immutable;
using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Fakes;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Benchmarks.Seeding;

/// <summary>A sales organisation of some size.</summary>
internal static class SampleCompany
{
    public const int AccountCount = 1000;
    public const int PersonCount = 60;

    /// <summary>How many accounts the person has whose book is measured.</summary>
    public const int BookSize = 15;

    public const string AllocationChannel = "C01ALLOCATION";
    public const string LeadershipChannel = "C01LEADERSHIP";

    private const int TeamSize = 15;

    private static readonly (string Role, string Region)[] Teams = [("TAM", "US"), ("TAM", "EU"), ("CSM", "US"), ("CSM", "EU")];
    private static readonly string[] Products = ["product_analytics", "session_replay", "feature_flags"];

    /// <summary>The first of each team leads it; the last two of all are the allocator and the leadership.</summary>
    public static ImmutableArray<Person> People { get; } = [.. Enumerable.Range(0, PersonCount).Select(PersonAt)];

    /// <summary>The second person's book has exactly <see cref="BookSize"/>; the others share the rest.</summary>
    public static ImmutableArray<Account> Accounts { get; } = [.. Enumerable.Range(0, AccountCount).Select(AccountAt)];

    /// <summary>Owns the book that is measured.</summary>
    public static Person BookOwner => People[1];

    public static Person Allocator => People[^2];

    /// <summary>Those who take over what is handed over.</summary>
    public static ImmutableArray<Person> NewOwners { get; } = [.. People.Where(person => person is { Role: "CSM", Region: "US" })];

    public static ImmutableArray<Account> Book { get; } = [.. Accounts.Where(account => account.Owner == BookOwner.Id)];

    public static void JoinSlack(FakeSlack slack)
    {
        foreach (var person in People)
            slack.AddUser(person.Id.Value, person.Email.Split('@')[0], person.Name, person.Email);
        slack.AddChannel(AllocationChannel, "account-allocation", Allocator.Id.Value);
        slack.AddChannel(LeadershipChannel, "account-leadership", People[^1].Id.Value);
    }

    private static Person PersonAt(int index)
    {
        var (role, region) = Teams[index / TeamSize];
        var flags = index switch
        {
            PersonCount - 2 => PersonFlags.Allocator,
            PersonCount - 1 => PersonFlags.Leadership | PersonFlags.Admin,
            _ when index % TeamSize == 0 => PersonFlags.Lead,
            _ => PersonFlags.None,
        };
        var number = Number(index);
        return new Person(
            PersonId.From($"U{number}"), $"person{number}@example.com", $"Person {number}", role, region, "Europe/London", flags);
    }

    private static Account AccountAt(int index) => new()
    {
        Id = AccountId.From($"acct-{Number(index)}"),
        Name = $"Customer {Number(index)} Ltd",
        Arr = 20_000 + (index * 37 % 1000 * 100),
        Owner = (index < BookSize ? BookOwner : OtherOwner(index)).Id,
        Products = [.. Products.Take(1 + (index % Products.Length))],
        UsersByRegion = ImmutableSortedDictionary<string, int>.Empty.Add("US", 10 + (index % 50)).Add("EU", index % 20),
        Plan = Plan.Standard,
        OwnedSince = new DateOnly(2024, 1, 15),
        AccountPlan = new Uri($"https://plans.example.com/{index}"),
        AccountPlanUpdatedOn = new DateOnly(2024, 12, 1),
        Health = index % 11,
        ActiveUsers = index % 200,
        GrowthPotential = GrowthPotential.Low,
        AsOf = DateTimeOffset.UnixEpoch,
    };

    private static Person OtherOwner(int index)
    {
        var owner = index % (PersonCount - 1);
        return People[owner == 1 ? PersonCount - 1 : owner];
    }

    private static string Number(int index) => index.ToString("0000", CultureInfo.InvariantCulture);
}
