using System.Collections.Immutable;

using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>The working lists of a handover: what its two owners go through together. They inform, and hold nothing up.</summary>
public static class HandoverWork
{
    private static readonly ImmutableArray<HandoverStatus> Lasting = [.. Enum.GetValues<HandoverStatus>().Where(status => !status.IsEnded()), HandoverStatus.Completed];

    /// <summary>The new owner takes the channel over once the account is theirs to take, and may finish after it has changed hands.</summary>
    private static readonly ImmutableArray<HandoverStatus> AfterAcceptance = [HandoverStatus.Accepted, HandoverStatus.Introduced, HandoverStatus.Completed];

    /// <summary>Those that belong to the handover as it is now; one that nobody has touched is as the handover's policy has it.</summary>
    public static ImmutableArray<WorkList> Of(Handover handover, Policy policy, IReadOnlyCollection<WorkList> begun) =>
    [
        .. from checklist in policy.Checklists
           where TimeOf(checklist.Occasion, handover).Contains(handover.Status)
           let id = WorkListId.Of(checklist.Occasion, handover.Id)
           select begun.FirstOrDefault(list => list.Id == id) ?? WorkList.Untouched(checklist, handover.Id),
    ];

    public static WorkAccess AccessOf(Person viewer, WorkList list, Handover handover, Roster roster, Policy policy)
    {
        var parties = Casting.PartiesOf(viewer, handover, roster, policy);
        var leadsNewOwner = handover.NewOwner is { } id && roster.Find(id) is { } newOwner && roster.LeadsOf(newOwner).Any(lead => lead.Id == viewer.Id);
        var ticks = (parties & (Parties.Owner | Parties.NewOwner)) != Parties.None;
        var looks = ticks || leadsNewOwner || (parties & (Parties.OwnersLead | Parties.PoolLead)) != Parties.None;
        var tickers = HandoverWords.Who(Parties.Owner | Parties.NewOwner, handover, roster, policy);
        return new WorkAccess(looks, ticks, MayStart: false, tickers, Starters: "nobody")
        {
            Closed = TimeOf(list.Occasion, handover).Contains(handover.Status) ? null : $"This has moved on. {HandoverWords.Now(handover, roster)}",
        };
    }

    private static ImmutableArray<HandoverStatus> TimeOf(WorkOccasion occasion, Handover handover) => occasion switch
    {
        // Where nobody owned the account there is nobody to talk it through with.
        WorkOccasion.HandoverCall => handover.Owner is null ? [] : Lasting,
        WorkOccasion.SharedChannel => AfterAcceptance,
        _ => [],
    };
}
