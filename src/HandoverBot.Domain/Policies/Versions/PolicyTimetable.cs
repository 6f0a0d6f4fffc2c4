using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Versions;

/// <summary>Which policy counts from which day on, as its adoptions add up to.</summary>
/// <param name="Versions">In the order of their first days; the last ones may still wait.</param>
public sealed record PolicyTimetable(ImmutableArray<PolicyVersion> Versions)
{
    /// <param name="log">In the order in which they happened.</param>
    public static PolicyTimetable Of(IEnumerable<PolicyAdoption> log) =>
        new(log.Aggregate(ImmutableArray<PolicyVersion>.Empty, Adopt));

    /// <summary>The version in force on a day; null before the first.</summary>
    public PolicyVersion? On(DateOnly day) => Versions.LastOrDefault(version => version.From <= day);

    /// <summary>Those whose day has not come.</summary>
    public ImmutableArray<PolicyVersion> WaitingOn(DateOnly day) => Versions.RemoveAll(version => version.From <= day);

    private static ImmutableArray<PolicyVersion> Adopt(ImmutableArray<PolicyVersion> before, PolicyAdoption adopted)
    {
        // One that still waits is replaced.
        var begun = before.RemoveAll(version => version.From > adopted.On);
        // With nothing before it, it was in effect before the bot came, from the day its file says.
        var from = begun.IsEmpty || adopted.EffectiveFrom > adopted.On ? adopted.EffectiveFrom : adopted.On;
        return !begun.IsEmpty && begun[^1].Policy == adopted.Policy ? begun : begun.Add(new PolicyVersion(adopted.Policy, from));
    }
}

/// <summary>A policy and the first day on which it counts.</summary>
public sealed record PolicyVersion(PolicyStamp Policy, DateOnly From);
