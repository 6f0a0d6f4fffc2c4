using System.Collections.Immutable;

using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Handovers.Queues;

/// <summary>The accounts that wait for a pool's new owner and that somebody may name one for, and the pool's people.</summary>
/// <param name="Waiting">The longest waiting first.</param>
/// <param name="People">Everybody the viewer could name; never the viewer, because nobody names themselves.</param>
public sealed record PoolQueue(Pool Pool, Policy Policy, Roster Roster, ImmutableArray<HandoverNow> Waiting, ImmutableArray<PoolMember> People)
{
    /// <param name="chosen">What is settled already, by handover.</param>
    /// <param name="leaving">Those that are not to be planned now.</param>
    public AssignmentPlan Plan(IReadOnlyDictionary<HandoverId, PersonId> chosen, IReadOnlySet<HandoverId> leaving)
    {
        WaitingAccount[] accounts =
        [
            .. Waiting.Where(now => !leaving.Contains(now.Handover.Id)).Select(now => new WaitingAccount(
                now.Account.Id, now.Handover.AccountName, now.Account.Arr, UserCounts.Of(now.Account))
            {
                Never = now.Handover.Owner is { } owner ? [owner] : [],
                Pinned = chosen.TryGetValue(now.Handover.Id, out var person)
                    ? new Pinned(person, $"you chose {Roster.NameOf(person)}") : null,
            }),
        ];
        return AssignmentPlanner.Plan(
            new AssignmentQuestion([.. accounts], People, Policy.Role(Pool.Role), Policy.Currency), new Neighbourhood(Roster));
    }

    public HandoverNow Of(PlanLine line) => Waiting.Single(now => now.Account.Id == line.Account.Id);
}
