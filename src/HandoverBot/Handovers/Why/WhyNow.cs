using System.Collections.Immutable;

using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Handovers.Why;

/// <summary>What a decision rests on, or what would be decided about an account today.</summary>
/// <param name="Explanation">By the facts and the policy of the decision; of today where nothing is decided.</param>
/// <param name="Today">The day it is, whatever the day of the decision.</param>
public sealed record WhyNow(Explanation Explanation, Policy Policy, Roster Roster, DateOnly Today)
{
    /// <summary>Null where there is no handover.</summary>
    public DecisionBehind? Decision { get; init; }

    /// <summary>What the policy in force would decide otherwise.</summary>
    public ImmutableArray<string> Drift { get; init; } = [];

    /// <summary>The policy that counts for what begins today.</summary>
    public PolicyStamp? InForce { get; init; }
}

/// <summary>The latest moment at which the policy was asked about a handover.</summary>
/// <param name="AreFactsKept">False for what was decided before facts were kept: then they are today's.</param>
public sealed record DecisionBehind(Handover Handover, RecordedEvent Recorded, bool AreFactsKept)
{
    public PolicyApplied Applied => (PolicyApplied)Recorded.Event;
}
