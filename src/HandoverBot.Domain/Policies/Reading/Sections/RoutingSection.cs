using System.Collections.Immutable;
using System.Text.Json;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>routing</c>: the rules that name the role, in order, and whether they need anybody's approval.</summary>
internal sealed class RoutingSection(KnownNames known)
{
    private readonly Names _ids = new("routing rule");
    private readonly List<(string Id, JsonElement When)> _earlier = [];

    public Routing Read(ObjectReading o) =>
        new([.. o.Required("rules").NotEmpty("rule").List(rule => rule.Object(ReadRule)).OfType<RoutingRule>()], o.Optional("automatic")?.Flag() ?? false);

    private RoutingRule ReadRule(ObjectReading o)
    {
        var id = _ids.Declare(o.Required("id"));
        var when = o.Optional("when");
        CheckReachable(o, id, when?.Value ?? default);

        var roleNode = o.Required("role");
        var role = ReadRole(roleNode);
        return new RoutingRule(
            id,
            when is { } condition ? ConditionKinds.Read(condition, known) : new Always(),
            role,
            o.Optional("alternatives")?.List(alternative => ReadAlternative(alternative, role)) ?? [],
            o.Required("because").Text());
    }

    private void CheckReachable(ObjectReading o, string id, JsonElement when)
    {
        foreach (var (earlierId, earlier) in _earlier)
        {
            if (earlier.ValueKind == JsonValueKind.Undefined)
                o.Fault($"can never fire: the rule \"{earlierId}\" before it has no \"when\" and takes every account. Put that rule last.");
            else if (when.ValueKind != JsonValueKind.Undefined && JsonElement.DeepEquals(earlier, when))
                o.Fault($"can never fire: the rule \"{earlierId}\" before it asks the same. Change or remove one of them.");
        }

        _earlier.Add((id, when));
    }

    private string ReadAlternative(Node node, string role)
    {
        var alternative = ReadRole(node);
        if (alternative == role && role.Length > 0)
            node.Fault($"\"{alternative}\" is what the rule recommends already; leave it out here.");
        return alternative;
    }

    private string ReadRole(Node node)
    {
        var role = known.Roles.Refer(node);
        if (known.Roles.All.Contains(role) && !known.RolesWithPool.All.Contains(role))
            node.Fault($"no pool has the role \"{role}\", so nobody could take the account. Add a pool or name another role.");
        return role;
    }
}

/// <summary>The routing section as read.</summary>
internal sealed record Routing(ImmutableArray<RoutingRule> Rules, bool Automatic);
