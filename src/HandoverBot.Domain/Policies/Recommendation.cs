using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies;

/// <summary>Where the policy would send an account, and everything it rests on.</summary>
/// <param name="Pool">Null when a person must say.</param>
/// <param name="Alternatives">Pools that are also allowed.</param>
/// <param name="RuleId">The rule that fired; null where none did.</param>
/// <param name="Because">One or two sentences for people.</param>
/// <param name="Findings">What was looked at and what was found.</param>
/// <param name="Unknown">Names of missing facts.</param>
public sealed record Recommendation(
    string? Pool, ImmutableArray<string> Alternatives, string? RuleId, string Because,
    ImmutableArray<string> Findings, ImmutableArray<string> Unknown, PolicyStamp Policy)
{
    public bool NeedsAPerson => Pool is null;
}
