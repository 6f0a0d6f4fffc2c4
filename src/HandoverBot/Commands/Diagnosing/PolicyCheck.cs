using System.Runtime.CompilerServices;

using HandoverBot.Domain.Policies;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>Whether the configured policy can be read, and which versions the bot goes by.</summary>
internal sealed class PolicyCheck(CommandServices services, IConfiguration configuration) : ICheck
{
    public string Subject => "policy";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        var file = FoundPolicy.InForce(configuration);
        yield return file.Reading.Policy is { } policy
            ? new Diagnosis(Health.Ok, Subject, $"{policy.Stamp}, in effect from {policy.EffectiveFrom:yyyy-MM-dd}")
            : new Diagnosis(Health.Problem, Subject, $"{file.Path} has {Wording.Count(file.Reading.Faults.Length, "fault")}; see them with: HandoverBot policy check \"{file.Path}\"");
        if (!services.HasDatabase)
            yield break;
        foreach (var diagnosis in await Versions(file.Reading.Policy, cancellation))
            yield return diagnosis;
    }

    private async Task<IReadOnlyList<Diagnosis>> Versions(Policy? configured, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation);
        var library = await scope.Policies(cancellation);
        if (!library.IsRecorded)
            return [];
        var inForce = library.InForce;
        var waiting = library.Timetable.WaitingOn(inForce.Fiscal.DayOf(services.Clock.GetUtcNow()));
        return
        [
            .. waiting.Select(version => new Diagnosis(Health.Ok, Subject, $"{version.Policy} waits; it is in force from {version.From:yyyy-MM-dd} on")),
            .. configured is not null && library.Timetable.Versions[^1].Policy != configured.Stamp
                ? (Diagnosis[])[new Diagnosis(Health.Ok, Subject, $"the bot goes by {inForce.Stamp} until it is started with the configured one")]
                : [],
        ];
    }
}
