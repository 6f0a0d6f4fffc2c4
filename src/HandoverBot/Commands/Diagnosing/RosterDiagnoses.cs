using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Staffing;

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

        if (roster.People.Where(person => person.TimeZone is null).Select(person => person.Name).ToList() is { Count: > 0 } without)
            yield return new Diagnosis(Health.Warning, Subject, $"{Wording.Some(without)} without a time zone, so reminders come at the policy's time. Add time_zone in people.csv.");
        if (policy is null)
            yield break;
        // A bot whose people have left still serves those who are there.
        foreach (var gap in PolicyStaffing.Gaps(policy, roster))
            yield return new Diagnosis(gap.Weight == GapWeight.Standstill ? Health.Problem : Health.Warning, Subject, gap.Problem);
    }
}
