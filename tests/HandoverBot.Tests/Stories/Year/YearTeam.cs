using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Fakes;
using HandoverBot.Tests.Stories.Setting;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>Forty people, drawn at random within these posts. One allocator and one of leadership own accounts as well.</summary>
internal sealed class YearTeam
{
    private const double WithoutTimeZone = 0.12;

    private static readonly (string Role, string? Region, int Count, PersonFlags First)[] Posts =
    [
        ("TAM", "US", 6, PersonFlags.Lead), ("TAM", "EU", 6, PersonFlags.Lead),
        ("CSM", "US", 4, PersonFlags.Lead), ("CSM", "EU", 4, PersonFlags.Lead),
        ("TAE", "US", 4, PersonFlags.Lead), ("TAE", "EU", 4, PersonFlags.Lead),
        ("OS", "US", 2, PersonFlags.None), ("OS", "EU", 2, PersonFlags.None),
        ("YC", null, 3, PersonFlags.Lead),
        ("TAM", null, 1, PersonFlags.Allocator), ("TAE", null, 1, PersonFlags.Leadership), ("TAE", null, 1, PersonFlags.Leadership),
        ("CSM", null, 1, PersonFlags.RevOps), ("CSM", null, 1, PersonFlags.Admin),
    ];

    private static readonly string[] Europe = ["Europe/London", "Europe/Madrid", "Europe/Berlin", "Europe/Helsinki"];
    private static readonly string[] States = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"];

    public YearTeam(Random dice)
    {
        var people = new List<Person>();
        foreach (var (role, region, count, first) in Posts)
        {
            for (var number = 0; number < count; number++)
                people.Add(Drawn(people.Count, role, region, number == 0 ? first : Extra(role, region, number), dice));
        }

        Roster = new Roster(people);
        People = people;
    }

    public IReadOnlyList<Person> People { get; }

    public Roster Roster { get; }

    /// <summary>Those who may own accounts when the year begins.</summary>
    public IReadOnlyList<Person> Owners => [.. People.Where(person => person.Region is not null || person.Role == "YC")];

    public Person Of(PersonId id) => Roster.Find(id)!;

    public void Join(FakeSlack slack)
    {
        foreach (var person in People)
            slack.AddUser(person.Id.Value, person.Email.Split('@')[0], person.Name, person.Email, person.TimeZone ?? "America/New_York");
        string[] everybody = [.. People.Select(person => person.Id.Value)];
        slack.AddChannel(Workplace.Allocation, "allocation", everybody);
        slack.AddPrivateChannel(Workplace.Leadership, "leadership", everybody);
    }

    /// <summary>Where somebody is by the roster, or by the policy where it does not tell.</summary>
    public static TimeZoneInfo ZoneOf(Person person, Policy policy) =>
        person.TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : policy.Fiscal.TimeZone;

    public static DateOnly DayOf(Person person, DateTimeOffset at, Policy policy) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ZoneOf(person, policy)).DateTime);

    /// <summary>Whether somebody works at an instant, by what the policy's file says.</summary>
    public static bool Works(Person person, DateTimeOffset at, Policy policy)
    {
        var local = TimeZoneInfo.ConvertTime(at, ZoneOf(person, policy));
        var day = DateOnly.FromDateTime(local.DateTime);
        WorkingTime time = policy.WorkingTime;
        return local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && local.Hour is >= 9 and < 17
            && !time.Holidays.Any(holiday => holiday.On == day && (holiday.Regions.IsEmpty || holiday.Regions.Contains(person.Region ?? "")));
    }

    private static PersonFlags Extra(string role, string? region, int number) => (role, region, number) switch
    {
        ("TAM", "EU", 2) => PersonFlags.Allocator,
        ("TAE", "US", 1) => PersonFlags.Leadership,
        _ => PersonFlags.None,
    };

    private static Person Drawn(int number, string role, string? region, PersonFlags flags, Random dice)
    {
        var zones = region switch
        {
            "EU" => Europe,
            "US" => States,
            _ => [.. Europe, .. States],
        };
        var zone = dice.NextDouble() < WithoutTimeZone ? null : zones[dice.Next(zones.Length)];
        return new Person(
            PersonId.From($"U{number:00}YEAR"), $"p{number:00}@example.com", $"{(char)('A' + (number % 26))}ny Person {number:00}", role, region, zone, flags);
    }
}
