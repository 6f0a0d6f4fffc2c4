using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies;

/// <summary>One fault of a policy file.</summary>
/// <param name="Path">Where, such as <c>$.roles[2].cap_accounts</c>.</param>
/// <param name="Problem">What is wrong and what would be right.</param>
public sealed record PolicyFault(string Path, string Problem)
{
    public override string ToString() => $"{Path}: {Problem}";
}

/// <summary>The policy, or every fault that keeps the file from being one.</summary>
public sealed record PolicyReading(Policy? Policy, ImmutableArray<PolicyFault> Faults);
