namespace HandoverBot.Domain.Policies.Staffing;

/// <summary>Something the policy counts on that nobody in the roster can do.</summary>
/// <param name="Path">The place in the policy file that asks for it, such as <c>$.pools[2]</c>.</param>
/// <param name="Problem">What is missing and how to mend it.</param>
public sealed record StaffingGap(GapWeight Weight, string Path, string Problem);

/// <summary>How much a gap stands in the way.</summary>
public enum GapWeight
{
    /// <summary>It works, with somebody else stepping in.</summary>
    Notice,

    /// <summary>Handovers of some kind cannot be finished.</summary>
    Hindrance,

    /// <summary>No decision of some kind can be made at all.</summary>
    Standstill,
}
