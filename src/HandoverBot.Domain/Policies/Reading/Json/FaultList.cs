using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Reading.Json;

/// <summary>The faults found so far, in the order they were found.</summary>
/// <param name="strict">
/// False for a file that was accepted once: keys that have gone out of use since, and contradictions that only a newer reader
/// finds, do not count then.
/// </param>
internal sealed class FaultList(bool strict)
{
    private readonly List<PolicyFault> _faults = [];

    public int Count => _faults.Count;

    public bool IsEmpty => _faults.Count == 0;

    public void Add(string path, string problem) => _faults.Add(new PolicyFault(path, problem));

    /// <summary>Something that does not keep the policy from being understood.</summary>
    public void AddIfStrict(string path, string problem)
    {
        if (strict)
            Add(path, problem);
    }

    public ImmutableArray<PolicyFault> ToImmutable() => [.. _faults];
}
