using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Reading.Json;
using HandoverBot.Domain.Policies.Worlds;

namespace HandoverBot.Domain.Policies.Reading.Contradictions;

/// <summary>A routing rule and where it stands in the file.</summary>
/// <param name="WinsOver">The list of later rules it may take accounts from; null where there is none.</param>
/// <param name="AsksSoundly">Whether its condition has no faults.</param>
/// <param name="AnswersSoundly">Whether the roles it names have no faults.</param>
internal sealed record RuleReading(RoutingRule Rule, ObjectReading Place, Node? WinsOver, bool AsksSoundly, bool AnswersSoundly)
{
    public string Id => Rule.Id;

    public Condition When => Rule.When;

    /// <summary>The rule for what no other rule takes: it asks nothing.</summary>
    public bool TakesAll => AsksSoundly && When is Always;

    /// <summary>Such as "TAM, or CSM".</summary>
    public string Answer => string.Join(", or ", Rule.AlternativeRoles.Insert(0, Rule.Role));

    /// <summary>Whether both name roles that exist, and not the same ones.</summary>
    public bool MayAnswerOtherwise(RuleReading other) => AnswersSoundly && other.AnswersSoundly
        && !(Rule.Role == other.Rule.Role && Rule.AlternativeRoles.ToHashSet().SetEquals(other.Rule.AlternativeRoles));

    /// <summary>An account for which both rules hold.</summary>
    public Search Meet(RuleReading other) => WorldSearch.For(new AllOf([When, other.When]));

    /// <summary>An account for which this rule holds and none of the others.</summary>
    public Search Escape(params IEnumerable<RuleReading> others) =>
        WorldSearch.For(new AllOf([When, .. others.Select(other => new Not(other.When))]));
}
