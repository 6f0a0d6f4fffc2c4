using System.Runtime.CompilerServices;

using HandoverBot.Digests;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>How far the digests of the last hours are.</summary>
internal sealed class DigestCheck(CommandServices services) : ICheck
{
    public string Subject => "digests";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation, builder => builder.Services.AddScoped<DigestProgress>());
        var progress = await scope.Get<DigestProgress>().Now(cancellation);
        yield return new Diagnosis(Health.Ok, Subject, progress.Count == 0 ? "none in the last hours" : string.Join(' ', progress));
    }
}
