using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Rhythm;

/// <summary>A weekly meeting about accounts.</summary>
/// <param name="Region">Whose it is; null for all regions.</param>
/// <param name="Picks">How many of them are picked at random to go through their accounts; null where all talk.</param>
/// <param name="Minutes">For each who is picked; null where nothing is said.</param>
/// <param name="Agenda">What is gone through, at least one thing.</param>
public sealed record StandUp(
    string Id, string Name, DayOfWeek Weekday, string? Region, ImmutableArray<string> Roles, int? Picks, int? Minutes,
    ImmutableArray<string> Agenda);
