using System.Globalization;

using HandoverBot.Benchmarks.Seeding;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Benchmarks.Scaling;

/// <summary>A sales organisation of any size, in which the two books that are looked at are always the same.</summary>
internal sealed record ScaledCompany(int PersonCount, int AccountCount)
{
    public const int SmallBook = 15;
    public const int LargeBook = 30;

    /// <summary>The account that is looked for by the beginning of its name.</summary>
    public const string Sought = "Acme Robotics Ltd";

    private const int SoughtAt = 7;

    /// <summary>Of how many accounts one is nobody's.</summary>
    private const int OwnerlessEvery = 10;

    private static readonly (string Role, string Region)[] Teams = [("TAM", "US"), ("TAM", "EU"), ("CSM", "US"), ("CSM", "EU")];

    /// <summary>Leads the first team; the next three lead the others.</summary>
    public PersonId Lead => PersonOf(0);

    public PersonId SmallOwner => PersonOf(Teams.Length);

    public PersonId LargeOwner => PersonOf(Teams.Length + 1);

    /// <summary>A customer success manager in the US.</summary>
    public PersonId NewOwner => PersonOf(Teams.Length + 2);

    public PersonId Allocator => PersonOf(PersonCount - 1);

    /// <summary>Those who are neither looked at nor lead or allocate.</summary>
    private int FirstOther => Teams.Length + 3;

    private int OtherCount => PersonCount - 1 - FirstOther;

    public IEnumerable<Person> People => Enumerable.Range(0, PersonCount).Select(PersonAt);

    public IEnumerable<Account> Accounts => Enumerable.Range(0, AccountCount).Select(AccountAt);

    private Person PersonAt(int index)
    {
        var (role, region) = Teams[index % Teams.Length];
        var flags = index < Teams.Length ? PersonFlags.Lead : index == PersonCount - 1 ? PersonFlags.Allocator | PersonFlags.Leadership : PersonFlags.None;
        return new Person(PersonOf(index), $"person{index}@example.com", $"Person {index}", role, region, "Europe/London", flags);
    }

    private Account AccountAt(int index) => SampleCompany.Accounts[index % SampleCompany.AccountCount] with
    {
        Id = AccountId.From(string.Create(CultureInfo.InvariantCulture, $"acct-{index:000000}")),
        Name = index == SoughtAt ? Sought : $"Customer {index} Ltd",
        Arr = 20_000 + (index * 7919L % 200_000),
        Owner = OwnerOf(index),
        PreviousOwner = null,
    };

    private PersonId? OwnerOf(int index) => index switch
    {
        < SmallBook => SmallOwner,
        < SmallBook + LargeBook => LargeOwner,
        _ when index % OwnerlessEvery == 0 => null,
        _ => PersonOf(FirstOther + (index / 2 % OtherCount)),
    };

    private static PersonId PersonOf(int index) => PersonId.From(string.Create(CultureInfo.InvariantCulture, $"U{index:00000}"));
}
