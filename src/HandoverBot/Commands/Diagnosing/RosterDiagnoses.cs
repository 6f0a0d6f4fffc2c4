using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>Whether everybody is there whom a handover needs.</summary>
internal static class RosterDiagnoses
{
    private const string Subject = "people";

    /// <param name="policy">Null where it cannot be read.</param>
    public static IEnumerable<Diagnosis> Of(Roster roster, Policy? policy)
    {
        if (roster.People.Count == 0)
        {
            yield return new Diagnosis(Health.Problem, Subject, "the roster is empty. Import it: HandoverBot import people people.csv");
            yield break;
        }

        if (!roster.Allocators.Any())
            yield return new Diagnosis(Health.Problem, Subject, "nobody has the flag allocator, so no pool can be decided. Give it to somebody in people.csv.");
        if (policy?.TopAccounts is not null && !roster.Leadership.Any())
            yield return new Diagnosis(Health.Problem, Subject, "nobody has the flag leadership, so no top account can be decided. Give it to somebody in people.csv.");
        if (roster.People.Where(person => person.TimeZone is null).Select(person => person.Name).ToList() is { Count: > 0 } without)
            yield return new Diagnosis(Health.Warning, Subject, $"{Wording.Some(without)} without a time zone, so reminders come at the policy's time. Add time_zone in people.csv.");
        foreach (var pool in policy?.Pools ?? [])
        {
            if (Of(pool, roster) is { } diagnosis)
                yield return diagnosis;
        }
    }

    private static Diagnosis? Of(Pool pool, Roster roster) => (roster.MembersOf(pool).Any(), roster.LeadsOf(pool).Any()) switch
    {
        (false, _) => new Diagnosis(Health.Warning, $"pool {pool.Name}", $"has no people; nobody can take an account there. Add somebody with the role {pool.Role} in people.csv."),
        (_, false) => new Diagnosis(Health.Warning, $"pool {pool.Name}", "has no lead; an allocator has to name new owners. Give somebody in it the flag lead in people.csv."),
        _ => null,
    };
}
