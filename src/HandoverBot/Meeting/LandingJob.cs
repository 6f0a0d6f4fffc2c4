using HandoverBot.Accounts;

using Quartz;

namespace HandoverBot.Meeting;

/// <summary>Clears “closed won” once the day has come on which a deal lands.</summary>
[DisallowConcurrentExecution]
public sealed class LandingJob(LandingWatch watch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await watch.Look(cancellationToken);
}
