using Quartz;

namespace HandoverBot.Ledgers.Snapshots;

/// <summary>Runs at start and every quarter of an hour.</summary>
[DisallowConcurrentExecution]
public sealed class SnapshotJob(DueSnapshots snapshots) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await snapshots.Take(cancellationToken);
}
