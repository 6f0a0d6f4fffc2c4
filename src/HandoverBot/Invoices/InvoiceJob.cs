using Quartz;

namespace HandoverBot.Invoices;

/// <summary>Asks about each running handover's invoices every four hours, and sooner again after trouble.</summary>
[DisallowConcurrentExecution]
public sealed class InvoiceJob(InvoiceWatch watch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await watch.Look(cancellationToken);
}
