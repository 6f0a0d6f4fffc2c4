using HandoverBot.Domain.Policies;

namespace HandoverBot.Commands.Importing;

/// <summary>
/// Regions that no pool of the policy is for. They are pointed out and not refused: another policy may have a pool there, and
/// its people have to be in the roster before it can be used.
/// </summary>
internal static class RegionsWithoutPool
{
    /// <param name="column">Where the file names them.</param>
    public static async Task Say(ImportFile file, string column, IEnumerable<string> named, Policy policy)
    {
        string[] known = [.. policy.Pools.Select(pool => pool.Region).OfType<string>()];
        // Where every pool is for all regions none can be mistyped.
        if (known.Length == 0)
            return;
        string[] without = [.. named.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (without.Length > 0)
            await file.Say($"{column} names regions without a pool in the policy: {string.Join(", ", without)}. If one is mistyped, correct it.");
    }
}
