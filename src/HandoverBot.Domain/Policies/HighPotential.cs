using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>Deals whose next owner is brought in before they have landed.</summary>
/// <param name="When">Which deals those are; conditions refer to it as <c>high_potential</c>.</param>
/// <param name="Gates">What their handover needs beside the usual gates.</param>
public sealed record HighPotential(Condition When, ImmutableArray<GateRule> Gates);
