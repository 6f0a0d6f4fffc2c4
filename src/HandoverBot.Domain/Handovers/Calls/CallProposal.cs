using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Handovers.Calls;

/// <summary>What the owner offered for the handover call, and when.</summary>
/// <param name="Times">The earliest first.</param>
/// <param name="Link">To a page on which the new owner books a time; null where there is none.</param>
public sealed record CallProposal(PersonId By, DateTimeOffset At, ImmutableArray<DateTimeOffset> Times, Uri? Link);
