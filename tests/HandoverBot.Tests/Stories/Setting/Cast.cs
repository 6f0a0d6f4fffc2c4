using HandoverBot.Domain.People;
using HandoverBot.Fakes;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>Who plays in the stories, by Slack id.</summary>
internal static class Cast
{
    /// <summary>Sells in Europe.</summary>
    public const string Ana = "U01ANA";

    /// <summary>Leads Ana's team.</summary>
    public const string Ola = "U02OLA";

    /// <summary>Decides where accounts go.</summary>
    public const string Dana = "U03DANA";

    /// <summary>Leads EU TAM.</summary>
    public const string Eli = "U04ELI";

    public const string Fay = "U05FAY";
    public const string Hugo = "U06HUGO";

    /// <summary>Leads EU CSM.</summary>
    public const string Ben = "U07BEN";

    public const string Cleo = "U08CLEO";

    /// <summary>Leads US TAM.</summary>
    public const string Gus = "U09GUS";

    /// <summary>Leadership.</summary>
    public const string Leo = "U10LEO";

    /// <summary>In the workspace, but not in the roster.</summary>
    public const string Stranger = "U99SAM";

    public static IReadOnlyList<Person> Roster { get; } =
    [
        Member(Ana, "Ana Ruiz", "TAE", "EU", "Europe/Madrid"),
        Member(Ola, "Ola Berg", "TAE", "EU", "Europe/Oslo", PersonFlags.Lead),
        Member(Dana, "Dana Lindqvist", "TAM", region: null, "Europe/Stockholm", PersonFlags.Allocator),
        Member(Eli, "Eli Novak", "TAM", "EU", "Europe/Prague", PersonFlags.Lead),
        Member(Fay, "Fay Moreau", "TAM", "EU", "Europe/Brussels"),
        Member(Hugo, "Hugo Vidal", "TAM", "EU", "Europe/Paris"),
        Member(Ben, "Ben Okoro", "CSM", "EU", "Europe/London", PersonFlags.Lead),
        Member(Cleo, "Cleo Martin", "CSM", "EU", "Europe/Paris"),
        Member(Gus, "Gus Hale", "TAM", "US", "America/New_York", PersonFlags.Lead),
        Member(Leo, "Leo Grant", "TAE", region: null, "America/New_York", PersonFlags.Leadership),
    ];

    public static string NameOf(string id) => Roster.Single(person => person.Id.Value == id).Name;

    public static void Join(FakeSlack slack)
    {
        foreach (var person in Roster)
            slack.AddUser(person.Id.Value, Handle(person.Name), person.Name, person.Email, person.TimeZone!);
        slack.AddUser(Stranger, "sam", "Sam Sly", "sam@example.com");
    }

    private static Person Member(string id, string name, string role, string? region, string zone, PersonFlags flags = PersonFlags.None) =>
        new(PersonId.From(id), $"{Handle(name)}@example.com", name, role, region, zone, flags);

    private static string Handle(string name) => name.Split(' ')[0].ToLowerInvariant();
}
