using HandoverBot.Domain.People;

namespace HandoverBot.Books;

/// <summary>Whose book somebody may see.</summary>
public static class BookAccess
{
    public static bool MaySee(Person viewer, Person owner, Roster roster) =>
        viewer.Id == owner.Id
        || viewer.Is(PersonFlags.Allocator)
        || viewer.Is(PersonFlags.Leadership)
        || roster.LeadsOf(owner).Any(lead => lead.Id == viewer.Id);
}
