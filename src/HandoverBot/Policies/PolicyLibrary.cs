using System.Collections.Concurrent;

using HandoverBot.Domain.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Policies;

/// <summary>The policy in force, and those that running handovers started under.</summary>
public sealed class PolicyLibrary(Policy inForce, IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, Policy> _byHash = new(StringComparer.Ordinal) { [inForce.Stamp.Hash] = inForce };

    public Policy InForce { get; } = inForce;

    /// <exception cref="InvalidOperationException">The database does not hold that policy, or no longer as it was.</exception>
    public async ValueTask<Policy> Find(PolicyStamp stamp, CancellationToken cancellation)
    {
        if (_byHash.TryGetValue(stamp.Hash, out var known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<PolicyStore>().Find(stamp.Hash, cancellation)
            ?? throw new InvalidOperationException($"The policy {stamp}, under which a handover runs, is not in the database.");
        var policy = PolicyReader.Read(stored.Text).Policy
            ?? throw new InvalidOperationException($"The stored policy {stamp} can no longer be read.");
        return _byHash.GetOrAdd(stamp.Hash, policy);
    }
}
