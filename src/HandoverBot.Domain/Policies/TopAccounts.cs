using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>The accounts with the highest ARR, decided by leadership.</summary>
/// <param name="ChangesWithinMonths">How far back owner changes are counted.</param>
/// <param name="SecondVoteFrom">With so many changes in that time a second person of leadership must agree; null for never.</param>
public sealed record TopAccounts(int Count, int ChangesWithinMonths, int? SecondVoteFrom)
{
    /// <summary>The owner changes that count, the first one first.</summary>
    public ImmutableArray<DateOnly> ChangesIn(Facts facts) =>
        [.. facts.OwnerChanges.Where(day => day >= facts.Today.AddMonths(-ChangesWithinMonths)).Order()];

    /// <summary>What those should know who decide over an account of which nobody knows its rank; null where it is known.</summary>
    public string? Untold(Facts facts) => facts.RankByArr is null
        ? $"Whether it is among the top {Count} by ARR, which leadership alone decides, cannot be told: its ARR is not known."
        : null;

    /// <summary>Such as "owner changed 2 times in the last 24 months (3 May 2025 and 7 January 2026)".</summary>
    public string ChangesInWords(Facts facts)
    {
        var changes = ChangesIn(facts);
        var days = changes.IsEmpty ? "" : $" ({Wording.And(changes.Select(Wording.Day))})";
        return $"owner changed {Wording.Count(changes.Length, "time")} in the last {Wording.Count(ChangesWithinMonths, "month")}{days}";
    }
}
