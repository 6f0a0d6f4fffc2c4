using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Planning;

/// <summary>Who reads finished plans, and answers them.</summary>
public static class PlanReaders
{
    /// <summary>The owner's leads; leadership where they have none.</summary>
    public static ImmutableArray<Person> Of(Person owner, Roster roster)
    {
        Person[] leads = [.. roster.LeadsOf(owner)];
        return leads.Length > 0 ? [.. leads] : [.. roster.Leadership.Where(leader => leader.Id != owner.Id)];
    }

    public static bool MayAnswer(Person reader, Person owner, Roster roster) => Of(owner, roster).Any(other => other.Id == reader.Id);

    /// <summary>Those in whose plans somebody has a say or a look: everybody's for allocators and leadership, otherwise those they answer.</summary>
    public static IEnumerable<Person> TeamOf(Person reader, Roster roster) => reader.Is(PersonFlags.Allocator) || reader.Is(PersonFlags.Leadership)
        ? roster.People
        : roster.People.Where(person => MayAnswer(reader, person, roster));
}
