using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>A ground for a handover, or one that people give and the team does not accept.</summary>
/// <param name="Evidence">What to write down for it, as a question.</param>
/// <param name="When">Facts that must hold; null for none.</param>
/// <param name="Advice">For a ground that is not accepted: what to do instead.</param>
/// <param name="FromRoles">Roles that may give it; empty for all.</param>
public sealed record Reason(
    string Id, string Label, bool Allowed, string? Evidence, Condition? When, string? Advice, ImmutableArray<string> FromRoles)
{
    /// <summary>Answered with yes or no, and in writing.</summary>
    public ImmutableArray<ReasonQuestion> Questions { get; init; } = [];

    /// <summary>Brings the next owner in before the deal has landed; the account stays where it is until it does.</summary>
    public bool Early { get; init; }

    /// <summary>Whether somebody with this role may give it; null for a role nobody knows.</summary>
    public bool IsFor(string? role) => FromRoles.IsEmpty || (role is not null && FromRoles.Contains(role));
}

/// <summary>Something to think about before a reason is given.</summary>
/// <param name="Expected">The answer that speaks for the handover.</param>
/// <param name="Refuses">Whether the other answer refuses the reason; it warns otherwise.</param>
/// <param name="Advice">What the other answer means, and what to do.</param>
public sealed record ReasonQuestion(string Id, string Ask, bool Expected, bool Refuses, string Advice);

/// <summary>An answer to a reason's question.</summary>
/// <param name="Words">What was written to it; never empty.</param>
public sealed record ReasonAnswer(string QuestionId, bool Yes, string Words);
