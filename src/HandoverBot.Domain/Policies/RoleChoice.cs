using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>The role the routing rules name for an account; null when a person must say.</summary>
/// <param name="Rule">The rule that fired; null where none did.</param>
internal sealed record RoleChoice(
    string? Role, ImmutableArray<string> Alternatives, RoutingRule? Rule, string Because,
    ImmutableArray<string> Findings, ImmutableArray<string> Unknown)
{
    /// <summary>
    /// The first rule that holds decides. A rule before it whose facts are missing might have decided instead, so the answer
    /// stands only where that rule names the same role.
    /// </summary>
    public static RoleChoice Of(Policy policy, Facts facts)
    {
        var looked = new List<(RoutingRule Rule, Finding Finding)>();
        foreach (var rule in policy.Routing)
        {
            var finding = rule.When.Evaluate(facts);
            if (finding.Holds)
                return Decide(rule, finding, [.. looked.Where(l => l.Finding.Truth == Truth.Unknown)]);
            looked.Add((rule, finding));
        }

        (RoutingRule Rule, Finding Finding)[] undecided = [.. looked.Where(l => l.Finding.Truth == Truth.Unknown)];
        return undecided.Length > 0
            ? Undecided(undecided.Select(u => u.Rule.Role), undecided.Select(u => u.Finding))
            : Silent(looked.Select(l => l.Finding));
    }

    private static RoleChoice Decide(RoutingRule rule, Finding finding, (RoutingRule Rule, Finding Finding)[] undecided)
    {
        var findings = undecided.Select(u => u.Finding).Append(finding);
        if (Array.Exists(undecided, u => u.Rule.Role != rule.Role))
            return Undecided(undecided.Select(u => u.Rule.Role).Append(rule.Role), findings);

        // What only one of the possible rules allows may not be offered.
        var alternatives = rule.AlternativeRoles.Where(role => Array.TrueForAll(undecided, u => u.Rule.AlternativeRoles.Contains(role)));
        return new RoleChoice(
            rule.Role, [.. alternatives], rule, Wording.Sentence(rule.Because), Sentences(findings), MissingOf(findings));
    }

    private static RoleChoice Undecided(IEnumerable<string> roles, IEnumerable<Finding> findings)
    {
        string[] possible = [.. roles.Distinct(StringComparer.Ordinal)];
        var missing = MissingOf(findings);
        var question = possible.Length == 1 ? $"Whether this is for {possible[0]}" : $"Who this is for, {Wording.Or(possible)},";
        return new RoleChoice(
            Role: null, [], Rule: null,
            $"{question} depends on facts nobody has told: {Wording.And(missing.Select(Fact.WordsOf))}. A person must say.",
            Sentences(findings), missing);
    }

    private static RoleChoice Silent(IEnumerable<Finding> findings) =>
        new(Role: null, [], Rule: null, "No rule of the policy covers this account. A person must say.", Sentences(findings), []);

    private static ImmutableArray<string> Sentences(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => Wording.Sentence(finding.Sentence)).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string> MissingOf(IEnumerable<Finding> findings) =>
        [.. findings.SelectMany(finding => finding.Missing).Distinct(StringComparer.Ordinal)];
}
