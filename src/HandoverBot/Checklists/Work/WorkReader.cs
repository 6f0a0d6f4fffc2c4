using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Checklists.Work;

/// <summary>Reads running lists together with what views show beside them.</summary>
public sealed class WorkReader(WorkLists lists, HandoverReader handovers, PeopleStore people, PolicyLibrary policies, FactsAtHand facts)
{
    /// <returns>Null where there is no such list, and none could be begun.</returns>
    public async Task<WorkNow?> Find(WorkListId id, Person viewer, CancellationToken cancellation) => id.Parts() switch
    {
        (WorkOccasion.NewHire, var person) => await RampOf(PersonId.From(person), viewer, cancellation),
        ({ } occasion, var handover) => await OfHandover(occasion, HandoverId.From(handover), viewer, cancellation),
        null => null,
    };

    /// <returns>Null where nobody has started it and the policy in force has no list for it.</returns>
    public async Task<WorkNow?> RampOf(PersonId id, Person viewer, CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        if (roster.Find(id) is not { } newHire)
            return null;
        var policy = policies.InForce;
        var template = policy.ChecklistFor(WorkOccasion.NewHire);
        var list = await lists.Find(WorkListId.RampOf(id), cancellation) ?? (template is null ? null : WorkList.Untouched(template, newHire));
        return list is null ? null : new WorkNow(list, newHire.Name, WorkAccess.OfRamp(viewer, newHire, roster), policy, policy, roster, facts.Today)
        {
            Template = [.. template?.ItemsFor(newHire.Role) ?? []],
        };
    }

    private async Task<WorkNow?> OfHandover(WorkOccasion occasion, HandoverId handover, Person viewer, CancellationToken cancellation)
    {
        if (await handovers.Find(handover, cancellation) is not { } now)
            return null;
        var list = now.Work.FirstOrDefault(each => each.Occasion == occasion)
            ?? await lists.Find(WorkListId.Of(occasion, handover), cancellation)
            ?? (now.Policy.ChecklistFor(occasion) is { } template ? WorkList.Untouched(template, handover) : null);
        return list is null ? null : WorkNow.Of(list, now, viewer);
    }
}
