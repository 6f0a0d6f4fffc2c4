using System.Collections.Immutable;
using System.Text.Json.Serialization;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Checklists.Work;

/// <summary>Something that happened to a running list. Stored for ever: members may be added, never renamed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(WorkBegun), "work_begun")]
[JsonDerivedType(typeof(FirstDaySet), "first_day_set")]
[JsonDerivedType(typeof(WorkTicked), "work_ticked")]
[JsonDerivedType(typeof(WorkExtended), "work_extended")]
public abstract record WorkEvent;

/// <param name="Items">As the policy has them today; later changes of it leave them as they are.</param>
public sealed record WorkBegun(
    WorkOccasion Occasion, string Name, HandoverId? Handover, PersonId? Person, ImmutableArray<ChecklistItem> Items) : WorkEvent;

public sealed record FirstDaySet(DateOnly Day) : WorkEvent;

public sealed record WorkTicked(ImmutableArray<ChecklistTick> Ticks) : WorkEvent;

public sealed record WorkExtended(ImmutableArray<ChecklistItem> Items) : WorkEvent;

/// <summary>An event with its place in a list's log: when, by whom, under which policy.</summary>
/// <param name="Version">1 for the first event of a list, without gaps.</param>
/// <param name="Policy">The one whose template counts for the list.</param>
public sealed record RecordedWork(
    WorkListId List, int Version, DateTimeOffset At, PersonId By, PolicyStamp Policy, WorkEvent Event);
