using System.Text.RegularExpressions;

using HandoverBot.Domain.People;

namespace HandoverBot.Books;

/// <summary>Finds out whom a typed "@someone" means.</summary>
public static partial class Mention
{
    /// <param name="text">As Slack sends it: <c>&lt;@U01ANA|ana&gt;</c>, or plainly <c>@ana</c>, a name or an address.</param>
    public static Person? Find(string text, Roster roster)
    {
        if (Escaped().Match(text) is { Success: true } match)
            return roster.Find(PersonId.From(match.Groups["id"].Value));
        var name = text.Trim().TrimStart('@');
        return roster.People.FirstOrDefault(person => Is(person.Email, name) || Is(person.Name, name) || person.Id.Value == name)
            ?? OnlyOne(roster.People.Where(person => Is(person.Email.Split('@')[0], name) || Is(person.Name.Split(' ')[0], name)));
    }

    private static bool Is(string known, string typed) => string.Equals(known, typed, StringComparison.OrdinalIgnoreCase);

    private static Person? OnlyOne(IEnumerable<Person> people) => people.Take(2).ToList() is [var only] ? only : null;

    [GeneratedRegex(@"^\s*<@(?<id>[A-Z0-9]+)(\|[^>]*)?>\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Escaped();
}
