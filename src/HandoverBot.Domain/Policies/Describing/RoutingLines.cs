using HandoverBot.Domain.Policies.Conditions.Logic;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>Where accounts go.</summary>
internal static class RoutingLines
{
    public static string Title(Policy policy) =>
        $"Where accounts go: the first rule that applies {(policy.RoutesByItself ? "decides" : "is recommended, and a person decides")}";

    public static IEnumerable<string> Of(Policy policy) => policy.Routing.SelectMany(Of);

    private static IEnumerable<string> Of(RoutingRule rule)
    {
        var alternatives = rule.AlternativeRoles.IsEmpty ? "" : $" (or {Wording.Or(rule.AlternativeRoles)})";
        yield return $"{rule.Id}: {rule.Role}{alternatives}";
        yield return $"  If: {(rule.When is Always ? "no rule above applies" : rule.When.Words)}";
        if (!rule.WinsOver.IsEmpty)
            yield return $"  Wins over: {Wording.And(rule.WinsOver)}";
        yield return $"  Because: {rule.Because}";
    }
}
