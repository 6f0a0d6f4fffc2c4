using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>pools</c>: the role, and region, whose people share a queue.</summary>
internal static class PoolSection
{
    public static ImmutableArray<Pool> Read(Node node, KnownNames known)
    {
        var pools = new List<Pool>();
        foreach (var item in node.NotEmpty("pool").Items())
        {
            if (item.Object(o => ReadPool(o, known)) is not { } pool)
                continue;
            if (pools.Find(other => other.Role == pool.Role && other.Region == pool.Region) is { } same && pool.Role.Length > 0)
                item.Fault($"takes the same people as the pool \"{same.Name}\"; give it another role or region, or leave it out.");
            pools.Add(pool);
        }

        return [.. pools];
    }

    private static Pool ReadPool(ObjectReading o, KnownNames known)
    {
        var name = known.Pools.Declare(o.Required("name"));
        var roleNode = o.Required("role");
        var role = known.Roles.Refer(roleNode);
        known.RolesWithPool.Allow(roleNode, role);
        if (o.Optional("region") is not { } regionNode)
            return new Pool(name, role, Region: null);

        var region = regionNode.Text();
        known.Regions.Allow(regionNode, region);
        return new Pool(name, role, region);
    }
}
