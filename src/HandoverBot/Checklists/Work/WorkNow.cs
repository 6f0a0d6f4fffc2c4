using System.Collections.Immutable;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;

namespace HandoverBot.Checklists.Work;

/// <summary>A running list with everything a view needs beside it, as somebody sees it now.</summary>
/// <param name="For">The account, or whose ramp it is.</param>
/// <param name="Policy">As which it began, or would begin.</param>
/// <param name="Today">Where the policy counts its days.</param>
public sealed record WorkNow(WorkList List, string For, WorkAccess Access, Policy Policy, Policy InForce, Roster Roster, DateOnly Today)
{
    /// <summary>Null for a ramp.</summary>
    public Handover? Handover { get; init; }

    /// <summary>The items as the policy has them today.</summary>
    public ImmutableArray<ChecklistItem> Template { get; init; } = [];

    public static WorkNow Of(WorkList list, HandoverNow now, Person viewer) => new(
        list, now.Handover.AccountName, HandoverWork.AccessOf(viewer, list, now.Handover, now.Roster, now.Policy), now.Policy, now.InForce, now.Roster, now.Today)
    {
        Handover = now.Handover,
        Template = [.. now.InForce.ChecklistFor(list.Occasion)?.Items ?? []],
    };
}
