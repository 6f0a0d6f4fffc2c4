using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Allocating;

/// <summary>Somebody looked at a line of a list and left it as it is for a while.</summary>
/// <param name="Until">The last day on which it stays out of the list.</param>
public sealed record AllocationHold(string Subject, DateOnly Until, string Why, PersonId By);
