using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Storage;

/// <summary>Which lines of an allocation list somebody wants to see.</summary>
/// <param name="Held">Those that were left as they are for a while, instead of all others.</param>
public sealed record AllocationFilter(ReviewList List, PoolFilter? Pool = null, TextFilter? Region = null, string? OwnerRole = null, bool Held = false);

/// <param name="IsClear">Whether the policy recommends a pool.</param>
/// <param name="Name">This one; null for any.</param>
public sealed record PoolFilter(bool IsClear, string? Name = null);

/// <param name="Value">Null where it is unknown.</param>
public sealed record TextFilter(string? Value);
