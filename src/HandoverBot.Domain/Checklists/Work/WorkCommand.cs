using System.Collections.Immutable;

namespace HandoverBot.Domain.Checklists.Work;

/// <summary>Something a person asks to happen to a running list.</summary>
public abstract record WorkCommand;

/// <summary>Starts a ramp, or counts the days of a running one from another day.</summary>
public sealed record StartOn(DateOnly FirstDay) : WorkCommand;

public sealed record TickWork(ImmutableArray<ChecklistTick> Ticks) : WorkCommand;

/// <summary>Puts the items on the list that its template has had since it began.</summary>
public sealed record TakeInWork : WorkCommand;
