using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Policies;
using HandoverBot.Storage;

using BookLoad = HandoverBot.Domain.Books.BookLoad;

namespace HandoverBot.Handovers.Queues;

/// <summary>Reads what waits for a pool, as far as somebody may name the new owners.</summary>
public sealed class QueueReader(
    HandoverQueries handovers, HandoverReader reader, AccountStore accounts, PendingLoads pending, PeopleStore people, PolicyLibrary policies)
{
    /// <returns>Null for a pool that the policy does not have.</returns>
    public async Task<PoolQueue?> For(string pool, Person viewer, CancellationToken cancellation)
    {
        var policy = policies.InForce;
        if (policy.Pool(pool) is not { } known)
            return null;
        var roster = await people.Roster(cancellation);
        var waiting = new List<HandoverNow>();
        foreach (var handover in await handovers.LiveIn(HandoverStatus.Routed, pool, cancellation))
        {
            if (await MayName(viewer, handover, roster, cancellation) && await reader.Around(handover, cancellation) is { } now)
                waiting.Add(now);
        }

        var loads = await accounts.BookLoads(cancellation);
        var moves = await pending.All(cancellation);
        var members = roster.MembersOf(known).Where(person => person.Id != viewer.Id).Select(person => new PoolMember(
            person, loads.GetValueOrDefault(person.Id) ?? BookLoad.Empty(person.Id), moves.GetValueOrDefault(person.Id) ?? PendingMoves.None));
        return new PoolQueue(known, policy, roster, [.. waiting], [.. members]);
    }

    /// <summary>How many accounts wait for the pool of a handover beside it, itself counted.</summary>
    /// <param name="viewer">Who would name the new owners; null where several people read.</param>
    public async Task<int> WaitingWith(HandoverNow now, Person? viewer, CancellationToken cancellation)
    {
        if (now.Handover is not { Status: HandoverStatus.Routed, Pool: { } pool })
            return 0;
        var count = 0;
        foreach (var handover in await handovers.LiveIn(HandoverStatus.Routed, pool, cancellation))
        {
            var counts = viewer is null
                ? handover.IsTopAccount == now.Handover.IsTopAccount
                : await MayName(viewer, handover, now.Roster, cancellation);
            count += counts ? 1 : 0;
        }

        return count;
    }

    private async Task<bool> MayName(Person viewer, Handover handover, Roster roster, CancellationToken cancellation) =>
        Lifecycle.Offers<AssignNewOwner>(handover, Casting.PartiesOf(viewer, handover, roster, await policies.Find(handover.Policy, cancellation)));
}
