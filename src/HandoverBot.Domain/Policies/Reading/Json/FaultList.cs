using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Reading.Json;

/// <summary>The faults found so far, in the order they were found.</summary>
internal sealed class FaultList
{
    private readonly List<PolicyFault> _faults = [];

    public int Count => _faults.Count;

    public bool IsEmpty => _faults.Count == 0;

    public void Add(string path, string problem) => _faults.Add(new PolicyFault(path, problem));

    public ImmutableArray<PolicyFault> ToImmutable() => [.. _faults];
}
