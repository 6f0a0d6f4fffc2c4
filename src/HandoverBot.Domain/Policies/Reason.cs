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
    /// <summary>Why an account gets an owner that had none: the same under every policy, and needing no evidence.</summary>
    public static Reason WithoutOwner { get; } =
        new("without_owner", "Nobody owns it", Allowed: true, Evidence: null, When: null, Advice: null, FromRoles: []);

    /// <summary>Answered with yes or no, and in writing.</summary>
    public ImmutableArray<ReasonQuestion> Questions { get; init; } = [];

    /// <summary>Brings the next owner in before the deal has landed; the account stays where it is until it does.</summary>
    public bool Early { get; init; }

    /// <summary>Whether whoever gives it has something to write down for it.</summary>
    public bool Asks => Evidence is not null || !Questions.IsEmpty;

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

/// <summary>A question as it stood in the policy, with its answer.</summary>
/// <param name="Warning">What the answer means, where it speaks against the handover; null where it speaks for it.</param>
public sealed record AnsweredQuestion(string QuestionId, string Ask, bool Yes, string Words, string? Warning);

/// <summary>One thing that keeps a reason from being accepted as it was given.</summary>
/// <param name="QuestionId">For <see cref="ReasonPart.Question"/>: which one.</param>
public sealed record ReasonObjection(ReasonPart About, string? QuestionId, string Sentence);

public enum ReasonPart
{
    /// <summary>The reason itself, or the facts it needs.</summary>
    Reason,
    Evidence,
    Question,
}
