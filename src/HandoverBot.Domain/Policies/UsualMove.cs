using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>What the policy's usual moves say about one from role to role. Shown to those who decide, and never in their way.</summary>
public static class UsualMove
{
    /// <returns>Sentences; none where the policy names no usual moves, or the role stays the same.</returns>
    public static ImmutableArray<string> Findings(Policy policy, string toRole, Facts facts)
    {
        if (policy.Transitions.IsEmpty || facts.OwnerRole == toRole || facts.Account.Owner is null)
            return [];
        if (facts.OwnerRole is not { } fromRole)
            return [$"Whether a move to {toRole} is usual cannot be said: the owner's role is not known."];
        if (policy.Transition(fromRole, toRole) is not { } usual)
            return [$"The policy knows no usual move from {fromRole} to {toRole}."];

        var move = $"Usual move {fromRole} → {toRole}: {Wording.Sentence(usual.Because)}";
        return usual.When is { } when ? [$"{move} {Met(when.Evaluate(facts))}"] : [move];
    }

    private static string Met(Finding finding) => finding.Truth switch
    {
        Truth.Holds => $"Met: {finding.Sentence}.",
        Truth.Fails => $"Not met: {finding.Sentence}.",
        _ => $"Cannot be said: {finding.Sentence}.",
    };
}
