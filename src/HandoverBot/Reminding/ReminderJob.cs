using Quartz;

namespace HandoverBot.Reminding;

/// <summary>Runs at start and every quarter of an hour.</summary>
[DisallowConcurrentExecution]
public sealed class ReminderJob(QuarterReminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.Prepare(cancellationToken);
}
