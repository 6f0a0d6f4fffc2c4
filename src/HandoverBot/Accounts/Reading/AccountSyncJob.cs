using Quartz;

namespace HandoverBot.Accounts.Reading;

/// <summary>Carries on reading the accounts where it is time to, and looks whether the outcomes of handovers show.</summary>
[DisallowConcurrentExecution]
public sealed class AccountSyncJob(AccountSync sync, OwnerReadBack readBack) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await sync.Run(cancellationToken);
        await readBack.Run(cancellationToken);
    }
}
