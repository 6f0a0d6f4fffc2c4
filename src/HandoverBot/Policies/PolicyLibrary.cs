using System.Collections.Concurrent;
using System.Collections.Immutable;

using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Versions;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Policies;

/// <summary>The policy in force, those that wait for their day, and those that running handovers started under.</summary>
public sealed class PolicyLibrary(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Policy> _byHash = new(StringComparer.Ordinal);

    /// <summary>The last first: those that may come into force, and the one that is.</summary>
    private ImmutableArray<(DateOnly From, Policy Policy)> _counting = [];

    /// <summary>Today's. A version that waits takes over on its day, while the bot runs.</summary>
    public Policy InForce => InForceAt(clock.GetUtcNow());

    /// <summary>Every version by its first day; from the configured file alone where the bot never ran on this database.</summary>
    public PolicyTimetable Timetable { get; private set; } = PolicyTimetable.Of([]);

    /// <summary>Whether the bot has noted in the database which policies it was started with.</summary>
    public bool IsRecorded { get; private set; }

    /// <summary>Notes that the bot starts with the configured file.</summary>
    /// <exception cref="PolicyUnreadableException">The file, or the version it waits for, cannot be read.</exception>
    /// <exception cref="PolicyNotInEffectException">Its day has not come, and there is no other to go by until then.</exception>
    public async Task Adopt(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<PolicyStore>();
        var (policy, text) = scope.ServiceProvider.GetRequiredService<PolicyFile>();
        var now = clock.GetUtcNow();
        var today = policy.Fiscal.DayOf(now);
        var log = await Log(store, cancellation);
        if (PolicyTimetable.Of([.. log, Adoption(policy, today)]).On(today) is null)
            throw new PolicyNotInEffectException(policy);

        var row = new PolicyRow
        {
            Hash = policy.Stamp.Hash,
            Name = policy.Stamp.Name,
            EffectiveFrom = policy.EffectiveFrom,
            Text = text,
            StoredAt = now,
        };
        await store.Adopt(row, today, now, cancellation);
        await Load(cancellation);
    }

    /// <summary>Reads which versions there are. Call it before asking for the one in force.</summary>
    /// <exception cref="PolicyUnreadableException">One that counts cannot be read.</exception>
    public async Task Load(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var log = await Log(scope.ServiceProvider.GetRequiredService<PolicyStore>(), cancellation);
        IsRecorded = log.Count > 0;
        if (!IsRecorded)
        {
            var policy = scope.ServiceProvider.GetRequiredService<PolicyFile>().Policy;
            _byHash.TryAdd(policy.Stamp.Hash, policy);
            log = [Adoption(policy, policy.Fiscal.DayOf(clock.GetUtcNow()))];
        }

        Timetable = PolicyTimetable.Of(log);
        _counting = await Counting(cancellation);
    }

    /// <exception cref="PolicyUnreadableException">None was in force, or the one that was can no longer be read.</exception>
    public async ValueTask<Policy> InForceOn(DateOnly day, CancellationToken cancellation) => Timetable.On(day) is { } version
        ? await Find(version.Policy, cancellation)
        : throw new PolicyUnreadableException(
            $"No policy was in force on {day:yyyy-MM-dd}: the first one, {Timetable.Versions[0].Policy.Name}, took effect on {Timetable.Versions[0].From:yyyy-MM-dd}.");

    /// <exception cref="InvalidOperationException">The database does not hold that policy.</exception>
    /// <exception cref="PolicyUnreadableException">It can no longer be read.</exception>
    public async ValueTask<Policy> Find(PolicyStamp stamp, CancellationToken cancellation)
    {
        if (_byHash.TryGetValue(stamp.Hash, out var known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<PolicyStore>().Find(stamp.Hash, cancellation)
            ?? throw new InvalidOperationException($"The policy {stamp}, under which a handover runs, is not in the database.");
        var policy = PolicyReader.ReadStored(stored.Text).Policy
            ?? throw new PolicyUnreadableException($"The policy {stamp}, stored when it was in force, can no longer be read by this version of the bot.");
        return _byHash.GetOrAdd(stamp.Hash, policy);
    }

    private static async Task<IReadOnlyList<PolicyAdoption>> Log(PolicyStore store, CancellationToken cancellation)
    {
        var adoptions = await store.Adoptions(cancellation);
        return
        [
            .. adoptions.Select(each => new PolicyAdoption(
                new PolicyStamp(each.Name, each.Adoption.PolicyHash), each.Adoption.AdoptedOn, each.Adoption.EffectiveFrom)),
        ];
    }

    private static PolicyAdoption Adoption(Policy policy, DateOnly today) => new(policy.Stamp, today, policy.EffectiveFrom);

    private async Task<ImmutableArray<(DateOnly From, Policy Policy)>> Counting(CancellationToken cancellation)
    {
        var counting = ImmutableArray.CreateBuilder<(DateOnly From, Policy Policy)>();
        foreach (var version in Timetable.Versions.Reverse())
        {
            var policy = await Find(version.Policy, cancellation);
            counting.Add((version.From, policy));
            if (HasCome(version.From, policy, clock.GetUtcNow()))
                break;
        }

        return counting.ToImmutable();
    }

    private Policy InForceAt(DateTimeOffset now)
    {
        if (_counting.IsEmpty)
            throw new InvalidOperationException("The policies have not been read yet.");
        // Where the day of none has come, as for a file that the bot never ran with, the first one has to do.
        return _counting.FirstOrDefault(each => HasCome(each.From, each.Policy, now), _counting[^1]).Policy;
    }

    private static bool HasCome(DateOnly from, Policy policy, DateTimeOffset now) => from <= policy.Fiscal.DayOf(now);
}
