using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

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
}
