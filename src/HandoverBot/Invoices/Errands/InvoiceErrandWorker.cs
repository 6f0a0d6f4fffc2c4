namespace HandoverBot.Invoices.Errands;

/// <summary>Does errands as they come, one after the other.</summary>
internal sealed class InvoiceErrandWorker(InvoiceErrands errands, IServiceScopeFactory scopes, ILogger<InvoiceErrandWorker> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var errand in errands.All(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<InvoiceErrandRunner>().Run(errand, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "The invoices of handover {Handover} could not be looked at", errand.Handover);
            }
        }
    }
}
