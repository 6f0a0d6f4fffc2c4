using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Reminding;

/// <summary>When a stand-up is held, and for whom.</summary>
public static class StandUpGroup
{
    /// <summary>Not on a day on which nobody works there.</summary>
    public static bool IsHeldOn(this StandUp standUp, DateOnly day, Policy policy) =>
        day.DayOfWeek == standUp.Weekday && policy.WorkingTime.IsWorkingDay(day, standUp.Region);

    public static bool TakesIn(this StandUp standUp, Person person) =>
        standUp.Roles.Contains(person.Role) && (standUp.Region is null || standUp.Region == person.Region);

    /// <summary>Those of the group who work on a day.</summary>
    public static IEnumerable<Person> Present(this StandUp standUp, DateOnly day, Roster roster, Policy policy) =>
        roster.People.Where(person => standUp.TakesIn(person) && policy.WorkingTime.IsWorkingDay(day, person.Region));

    /// <summary>Those whose accounts are on the agenda: the ones who were picked, or everybody where nobody is picked.</summary>
    public static IEnumerable<PersonId> Talking(this StandUp standUp, DateOnly day, Roster roster, Policy policy, StandUpDraw? draw) =>
        standUp.Picks is null
            ? standUp.Present(day, roster, policy).Select(person => person.Id)
            : draw?.Picks.Select(pick => pick.Person) ?? [];
}
