using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Books;

/// <summary>An account that its known facts alone allow to leave the book.</summary>
/// <param name="Reasons">The labels of the reasons that hold.</param>
/// <param name="Findings">What was found for each of them.</param>
public sealed record RemovalCandidate(Account Account, ImmutableArray<string> Reasons, ImmutableArray<string> Findings)
{
    /// <summary>Null where no reason holds. A reason that rests on what somebody writes down, or on a deal to come, does not count.</summary>
    public static RemovalCandidate? Of(Policy policy, Facts facts)
    {
        (string Label, Finding Finding)[] holding =
        [
            .. policy.Reasons
                .Where(reason => reason is { Allowed: true, Early: false } && reason.IsFor(facts.OwnerRole))
                .Select(reason => (reason.Label, Finding: reason.When?.Evaluate(facts)))
                .Where(reason => reason.Finding is { Holds: true })
                .Select(reason => (reason.Label, reason.Finding!)),
        ];
        return holding.Length == 0
            ? null
            : new RemovalCandidate(
                facts.Account,
                [.. holding.Select(reason => reason.Label)],
                [.. holding.Select(reason => Wording.Sentence(reason.Finding.Sentence)).Distinct(StringComparer.Ordinal)]);
    }
}
