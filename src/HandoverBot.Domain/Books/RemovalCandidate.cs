using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Books;

/// <summary>An account that its known facts alone allow to leave the book.</summary>
/// <param name="Grounds">The reasons that hold, at least one.</param>
public sealed record RemovalCandidate(Account Account, ImmutableArray<RemovalGround> Grounds)
{
    /// <summary>The labels of the reasons that hold.</summary>
    public ImmutableArray<string> Reasons => [.. Grounds.Select(ground => ground.Reason.Label)];

    /// <summary>What was found for each of them.</summary>
    public ImmutableArray<string> Findings => [.. Grounds.Select(ground => ground.Finding).Distinct(StringComparer.Ordinal)];

    public Clarity Clarity => Grounds.Min(ground => ground.Clarity);

    /// <summary>Null where no reason holds. A reason that rests on what somebody writes down, or on a deal to come, does not count.</summary>
    public static RemovalCandidate? Of(Policy policy, Facts facts)
    {
        RemovalGround[] grounds =
        [
            .. policy.Reasons
                .Where(reason => reason is { Allowed: true, Early: false } && reason.IsFor(facts.OwnerRole))
                .Select(reason => (Reason: reason, Finding: reason.When?.Evaluate(facts)))
                .Where(found => found.Finding is { Holds: true })
                .Select(found => RemovalGround.Of(policy, found.Reason, found.Finding!, facts)),
        ];
        return grounds.Length == 0 ? null : new RemovalCandidate(facts.Account, [.. grounds]);
    }

    /// <summary>The clearest first; of those the ones with more reasons, then the smaller ones.</summary>
    public static ImmutableArray<RemovalCandidate> InOrder(IEnumerable<RemovalCandidate> candidates) =>
    [
        .. candidates
            .OrderBy(candidate => candidate.Clarity)
            .ThenByDescending(candidate => candidate.Grounds.Length)
            .ThenBy(candidate => candidate.Account.Arr ?? decimal.MaxValue)
            .ThenBy(candidate => candidate.Account.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(candidate => candidate.Account.Id.Value, StringComparer.Ordinal),
    ];
}

/// <summary>A reason that the known facts of an account bear out.</summary>
/// <param name="Finding">A sentence.</param>
/// <param name="NotYet">Why the policy does not let it leave for this reason today; null where it does.</param>
public sealed record RemovalGround(Reason Reason, string Finding, string? NotYet)
{
    /// <summary>What has to be written down for it before it carries a handover.</summary>
    public ImmutableArray<string> Asked =>
        [.. Reason.Evidence is { } evidence ? [evidence] : Array.Empty<string>(), .. Reason.Questions.Select(question => question.Ask)];

    public Clarity Clarity => NotYet is not null ? Clarity.NotYet : Reason.Asks ? Clarity.Asks : Clarity.Clear;

    internal static RemovalGround Of(Policy policy, Reason reason, Finding finding, Facts facts)
    {
        var check = ReasonCheck.OfFacts(policy, reason, facts);
        return new RemovalGround(reason, Wording.Sentence(finding.Sentence), check.IsAllowed ? null : string.Join(" ", check.Sentences));
    }
}

/// <summary>How clear it is that an account may leave.</summary>
public enum Clarity
{
    /// <summary>The facts are enough.</summary>
    Clear,

    /// <summary>Something has to be written down first.</summary>
    Asks,

    /// <summary>The policy's day has not come.</summary>
    NotYet,
}
