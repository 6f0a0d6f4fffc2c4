using System.Collections.Immutable;

namespace HandoverBot.Domain.People;

/// <summary>Who can help where somebody does not get on: the next ones up who are there.</summary>
public static class Upwards
{
    /// <summary>Their leads; where there are none, as <see cref="Allocators"/>.</summary>
    public static ImmutableArray<Person> Leads(Roster roster, params IReadOnlyCollection<PersonId> of)
    {
        var people = of.Select(roster.Find).OfType<Person>();
        ImmutableArray<Person> leads = [.. people.SelectMany(roster.LeadsOf).DistinctBy(lead => lead.Id).Where(lead => !of.Contains(lead.Id))];
        return leads.IsEmpty ? Allocators(roster, of) : leads;
    }

    /// <summary>The allocators; where there are none, leadership, and at last the admins.</summary>
    public static ImmutableArray<Person> Allocators(Roster roster, params IReadOnlyCollection<PersonId> of) =>
        new[] { PersonFlags.Allocator, PersonFlags.Leadership, PersonFlags.Admin }
            .Select(flag => roster.With(flag).Where(person => !of.Contains(person.Id)).ToImmutableArray())
            .FirstOrDefault(people => !people.IsEmpty, []);
}
