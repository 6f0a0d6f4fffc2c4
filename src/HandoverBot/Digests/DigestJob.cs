using Quartz;

namespace HandoverBot.Digests;

/// <summary>Runs at start and every five minutes: working days begin at all hours somewhere.</summary>
[DisallowConcurrentExecution]
public sealed class DigestJob(DigestPreparing preparing) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await preparing.Run(cancellationToken);
}
