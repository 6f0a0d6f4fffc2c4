using System.Collections.Frozen;

using HandoverBot.Domain.Balancing;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Books.Balancing;

/// <summary>Which pools' books somebody may see side by side.</summary>
public static class BalanceAccess
{
    /// <summary>Allocators, leadership and whom the policy sends the review see all; leads see their own pools, and nobody else any.</summary>
    public static FrozenSet<string> PoolsFor(Person viewer, Policy policy)
    {
        var seesAll = (viewer.Flags & (PersonFlags.Allocator | PersonFlags.Leadership | (policy.Cadence.MonthlyBalance & ~PersonFlags.Lead))) != PersonFlags.None;
        return policy.Pools
            .Where(pool => seesAll || (viewer.Is(PersonFlags.Lead) && pool.Takes(viewer)))
            .Select(pool => pool.Name)
            .Concat(seesAll ? [Balance.NoPool] : [])
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
