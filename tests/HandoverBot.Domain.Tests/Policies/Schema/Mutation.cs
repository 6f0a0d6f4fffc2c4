using System.Text.Json.Nodes;

namespace HandoverBot.Domain.Tests.Policies.Schema;

/// <summary>A policy with one thing changed.</summary>
/// <param name="What">What was changed, such as "$.roles[0].name = null".</param>
internal sealed record Mutation(string What, string Json)
{
    private static readonly string[] Others = ["null", "true", "-1", "1.5", "100000", "\"x\"", "\"\"", "[]", "{}", "[\"x\", \"x\"]", "[{}]"];

    /// <summary>Every object with a key too many, without each of its keys, and with other values in their place.</summary>
    /// <remarks>Of objects and values of the same sort only the first is changed.</remarks>
    /// <param name="seen">The sorts that were changed before, in other policies too.</param>
    public static IEnumerable<Mutation> Of(string json, HashSet<string> seen)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var (sort, node) in Nodes(root, "$"))
        {
            if (!seen.Add(sort))
                continue;
            if (node is JsonObject item)
            {
                yield return Changed(root, node, $"{node.GetPath()} with a key too many", copy => copy["surprise"] = true);
                foreach (var name in item.Select(member => member.Key).ToList())
                    yield return Changed(root, node, $"{node.GetPath()} without {name}", copy => copy.AsObject().Remove(name));
            }

            if (node.Parent is null)
                continue;
            foreach (var other in Others)
                yield return Changed(root, node, $"{node.GetPath()} = {other}", copy => copy.ReplaceWith(JsonNode.Parse(other)));
        }
    }

    private static Mutation Changed(JsonNode root, JsonNode node, string what, Action<JsonNode> change)
    {
        var copy = root.DeepClone();
        change(Same(copy, node));
        return new Mutation(what, copy.ToJsonString());
    }

    /// <summary>The node at the same place in a copy.</summary>
    private static JsonNode Same(JsonNode copy, JsonNode node) => node.Parent switch
    {
        null => copy,
        JsonArray list => Same(copy, list)[list.IndexOf(node)]!,
        var item => Same(copy, item)[node.GetPropertyName()]!,
    };

    /// <summary>Every value with what tells its sort: the keys that lead to it, from the nearest condition on, and what sets it apart.</summary>
    private static IEnumerable<(string Sort, JsonNode Node)> Nodes(JsonNode node, string path)
    {
        var sort = node is JsonObject item ? path + Distinction(item) : path;
        var inside = node is JsonObject condition && condition["kind"] is { } kind ? $"condition {kind}" : sort;
        IEnumerable<(string Path, JsonNode? Node)> children = node switch
        {
            JsonObject parent => parent.Select(member => ($"{inside}.{member.Key}", member.Value)),
            JsonArray list => list.Select(value => ($"{inside}[]", value)),
            _ => [],
        };
        return children.Where(child => child.Node is not null).SelectMany(child => Nodes(child.Node!, child.Path)).Prepend((inside, node));
    }

    private static string Distinction(JsonObject item) =>
        item["allowed"] is { } allowed ? $"(allowed {allowed})" : item["waivable_by"] is not null ? $"({item["id"]})" : "";
}
