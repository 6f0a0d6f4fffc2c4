using HandoverBot.Domain.People;

namespace HandoverBot.Books.Ledger;

/// <summary>Whose ledger somebody may see. It says what people are paid by, so allocators do not.</summary>
public static class LedgerAccess
{
    public static bool MaySee(Person viewer, PersonId owner, Roster roster) =>
        viewer.Id == owner
        || viewer.Is(PersonFlags.Leadership)
        || viewer.Is(PersonFlags.RevOps)
        || (roster.Find(owner) is { } person && roster.LeadsOf(person).Any(lead => lead.Id == viewer.Id));
}
