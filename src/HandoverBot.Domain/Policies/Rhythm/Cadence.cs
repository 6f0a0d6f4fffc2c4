using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Policies.Rhythm;

/// <summary>When people hear from the bot unasked, and what they look at together.</summary>
/// <param name="QuarterStartHour">Hour of the receiver's day for the quarterly reminder; null switches it off.</param>
public sealed record Cadence(int? QuarterStartHour)
{
    public static Cadence None { get; } = new(QuarterStartHour: null);

    /// <summary>How many days before a quarter ends owners are asked which accounts could leave; null switches it off.</summary>
    public int? QuarterEndNoticeDays { get; init; }

    /// <summary>Null where nobody looks at lists when a quarter starts.</summary>
    public QuarterlyReview? QuarterlyReview { get; init; }

    /// <summary>Who looks every month at how the accounts are spread over the team; none where nobody does.</summary>
    public PersonFlags MonthlyBalance { get; init; }

    public ImmutableArray<StandUp> StandUps { get; init; } = [];
}
