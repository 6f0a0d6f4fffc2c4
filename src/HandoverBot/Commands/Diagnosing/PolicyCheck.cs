namespace HandoverBot.Commands.Diagnosing;

/// <summary>Whether the policy in force can be read.</summary>
internal sealed class PolicyCheck(IConfiguration configuration) : ICheck
{
    public string Subject => "policy";

    public IAsyncEnumerable<Diagnosis> Run(CancellationToken cancellation)
    {
        var file = FoundPolicy.InForce(configuration);
        var diagnosis = file.Reading.Policy is { } policy
            ? new Diagnosis(Health.Ok, Subject, $"{policy.Stamp}, in effect from {policy.EffectiveFrom:yyyy-MM-dd}")
            : new Diagnosis(Health.Problem, Subject, $"{file.Path} has {Wording.Count(file.Reading.Faults.Length, "fault")}; see them with: HandoverBot policy check \"{file.Path}\"");
        return AsyncEnumerable.Repeat(diagnosis, 1);
    }
}
