using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>A routing rule, as an account met it.</summary>
public sealed record RuleTrial(RoutingRule Rule, Finding Finding, RuleOutcome Outcome)
{
    /// <summary>Every rule of the policy in order, those after the one that fired among them.</summary>
    /// <param name="firedId">The rule that the recommendation rests on; null where it rests on none.</param>
    public static ImmutableArray<RuleTrial> OfEach(Policy policy, Facts facts, string? firedId) =>
    [
        .. policy.Routing.Select(rule =>
        {
            var finding = rule.When.Evaluate(facts);
            return new RuleTrial(rule, finding, Judge(rule, finding, firedId));
        }),
    ];

    private static RuleOutcome Judge(RoutingRule rule, Finding finding, string? firedId) => finding.Truth switch
    {
        Truth.Fails => RuleOutcome.DidNotHold,
        Truth.Unknown => RuleOutcome.FactsMissing,
        _ when rule.Id == firedId => RuleOutcome.Fired,
        _ when firedId is null => RuleOutcome.HeldBack,
        _ => RuleOutcome.TooLate,
    };
}

/// <summary>What became of a routing rule.</summary>
public enum RuleOutcome
{
    /// <summary>The recommendation rests on it.</summary>
    Fired,

    DidNotHold,

    FactsMissing,

    /// <summary>It holds, but a rule before it fired.</summary>
    TooLate,

    /// <summary>It holds, but a rule before it might have fired if all facts were known.</summary>
    HeldBack,
}
