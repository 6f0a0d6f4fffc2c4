using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Reading.Contradictions;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>routing</c>: the rules that name the role, in order, and whether they need anybody's approval.</summary>
internal sealed class RoutingSection(KnownNames known)
{
    private readonly Names _ids = new("routing rule");

    public Routing Read(ObjectReading o)
    {
        var automatic = o.Optional("automatic")?.Flag() ?? false;
        RuleReading[] readings = [.. o.Required("rules").NotEmpty("rule").List(rule => rule.Object(ReadRule)).OfType<RuleReading>()];
        // A rule may name later ones, so this waits until all are known.
        ImmutableArray<RuleReading> rules = [.. readings.Select(reading => reading with { Rule = reading.Rule with { WinsOver = ReadWinsOver(reading) } })];
        RuleOrder.Check(rules);
        return new Routing([.. rules.Select(reading => reading.Rule)], automatic);
    }

    private RuleReading ReadRule(ObjectReading o)
    {
        var id = _ids.Declare(o.Required("id"));
        var faults = o.Faults;
        Condition when = o.Optional("when") is { } condition ? ConditionKinds.Read(condition, known) : new Always();
        var faultsAfterWhen = o.Faults;
        var role = known.ReferToRoleWithPool(o.Required("role"));
        var alternatives = ReadAlternatives(o.Optional("alternatives"), role);
        return new RuleReading(
            new RoutingRule(id, when, role, alternatives, o.Required("because").Text()),
            o,
            o.Optional("wins_over"),
            AsksSoundly: faultsAfterWhen == faults,
            AnswersSoundly: o.Faults == faultsAfterWhen);
    }

    private ImmutableArray<string> ReadAlternatives(Node? node, string role)
    {
        var roles = new List<string>();
        foreach (var item in node?.Items() ?? [])
        {
            var alternative = known.ReferToRoleWithPool(item);
            if (alternative == role && role.Length > 0)
                item.Fault($"\"{alternative}\" is what the rule recommends already; leave it out here.");
            else if (alternative.Length > 0 && roles.Contains(alternative))
                item.Fault($"\"{alternative}\" is listed twice; keep one of them.");
            roles.Add(alternative);
        }

        return [.. roles];
    }

    private ImmutableArray<string> ReadWinsOver(RuleReading reading) =>
        reading.WinsOver is { } node ? [.. _ids.ReferToEach(node)] : [];
}

/// <summary>The routing section as read.</summary>
internal sealed record Routing(ImmutableArray<RoutingRule> Rules, bool Automatic);
