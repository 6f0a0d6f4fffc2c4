using Quartz;

namespace HandoverBot.Allocations;

/// <summary>Keeps the allocation lists up to date, whoever looks at them.</summary>
[DisallowConcurrentExecution]
public sealed class AllocationJob(AllocationLook look) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await look.CatchAll(report: null, cancellationToken);
}
