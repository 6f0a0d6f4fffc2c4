using System.Diagnostics.CodeAnalysis;

using HandoverBot.Csv;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.People;

/// <summary>The rows of people.csv.</summary>
/// <param name="before">The roster so far, whose people keep their addresses unless the file gives them others.</param>
internal sealed class PersonCsv(Policy policy, Roster before) : ICsvReader<Person>
{
    private static readonly Dictionary<string, PersonFlags> FlagWords = Enum.GetValues<PersonFlags>()
        .Where(flag => flag != PersonFlags.None)
        .ToDictionary(flag => flag.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    private readonly CsvKeys _ids = new();
    private readonly CsvKeys _emails = new();
    private readonly HashSet<PersonId> _told = [];
    private readonly List<(CsvRow Row, Person Holder)> _taken = [];
    private readonly Dictionary<string, Person> _holders = before.People
        .DistinctBy(person => person.Email, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(person => person.Email, StringComparer.OrdinalIgnoreCase);
    private readonly string[] _roles = [.. policy.Roles.Select(role => role.Id)];

    public IReadOnlyList<string> Columns { get; } = ["slack_id", "email", "name", "role", "region", "time_zone", "flags"];

    public IReadOnlyList<string> OptionalColumns { get; } = ["started_on"];

    public bool TryRead(CsvRow row, [MaybeNullWhen(false)] out Person item)
    {
        var id = new PersonId(SlackId(row));
        item = new Person(
            id,
            Email(row),
            row.Required("name", "Ana Ruiz"),
            Role(row),
            row.Text("region"),
            TimeZone(row),
            Flags(row))
        {
            // A file without the column says nothing about it.
            StartedOn = row.Has("started_on") ? row.Day("started_on") : before.Find(id)?.StartedOn,
        };
        _told.Add(item.Id);
        if (_holders.GetValueOrDefault(item.Email) is { } holder && holder.Id != item.Id)
            _taken.Add((row, holder));
        return row.IsSound;
    }

    /// <summary>Somebody the file leaves out keeps their address, so nobody else may have it.</summary>
    public void Finish()
    {
        foreach (var (row, holder) in _taken.Where(taken => !_told.Contains(taken.Holder.Id)))
        {
            row.FaultValue(
                "email",
                row["email"],
                $"already belongs to {holder.Name} ({holder.Id}), who is not in the file; add a row for {holder.Id} with another address, or correct this one");
        }
    }

    private string SlackId(CsvRow row)
    {
        var id = row.Required("slack_id", "U01ABCDEF");
        if (id.Length > 0 && !IsSlackUserId(id))
            row.FaultValue("slack_id", id, "is not a Slack user id; copy it from the person's profile in Slack, such as U01ABCDEF");
        _ids.Add(row, "slack_id", id);
        return id;
    }

    private string Email(CsvRow row)
    {
        var email = row.Required("email", "ana@example.com");
        if (email.Length > 0 && !IsEmailAddress(email))
            row.FaultValue("email", email, "is not an email address; write one, such as ana@example.com");
        _emails.Add(row, "email", email);
        return email;
    }

    private string Role(CsvRow row)
    {
        var role = row.Required("role", _roles[0]);
        if (role.Length > 0 && !_roles.Contains(role))
            row.FaultValue("role", role, $"is not in the policy. {Suggestion.For(role, _roles)}");
        return role;
    }

    private static string? TimeZone(CsvRow row)
    {
        if (row.Text("time_zone") is not { } name)
            return null;
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana))
            row.FaultValue("time_zone", name, $"is a Windows name; write {iana}");
        else if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
            row.FaultValue("time_zone", name, "is not a time zone; write its IANA name, such as Europe/Paris or America/New_York");
        return name;
    }

    private static PersonFlags Flags(CsvRow row)
    {
        var flags = PersonFlags.None;
        foreach (var word in row.List("flags"))
        {
            if (FlagWords.TryGetValue(word, out var flag))
                flags |= flag;
            else
                row.FaultValue("flags", word, $"is not a flag. {Suggestion.For(word, FlagWords.Keys)}");
        }

        return flags;
    }

    private static bool IsSlackUserId(string text) =>
        text is ['U' or 'W', _, _, ..] && text.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character));

    private static bool IsEmailAddress(string text) =>
        text.Split('@') is [{ Length: > 0 }, var host] && host.Split('.') is [{ Length: > 0 }, .., { Length: > 0 }] && !text.Any(char.IsWhiteSpace);
}
