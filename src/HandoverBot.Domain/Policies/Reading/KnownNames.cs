using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading;

/// <summary>What the sections read so far have named, for the later ones to refer to.</summary>
internal sealed class KnownNames
{
    public required string Currency { get; init; }

    public Names ProductIds { get; } = new("product");

    public Names Roles { get; } = new("role");

    public Names Pools { get; } = new("pool");

    /// <summary>The regions that have a pool.</summary>
    public Names Regions { get; } = new("pool in the region");

    /// <summary>The roles that have a pool.</summary>
    public Names RolesWithPool { get; } = new("pool of the role");

    /// <summary>What the policy calls high potential; null where it does not say.</summary>
    public Condition? HighPotential { get; set; }

    public ImmutableArray<Product> Products { get; set; } = [];

    /// <summary>Reads the role an account goes to; one without a pool is a fault.</summary>
    public string ReferToRoleWithPool(Node node)
    {
        var role = Roles.Refer(node);
        if (Roles.All.Contains(role) && !RolesWithPool.All.Contains(role))
            node.Fault($"no pool has the role \"{role}\", so nobody could take the account. Add a pool or name another role.");
        return role;
    }
}
