namespace HandoverBot.Errands;

/// <summary>Does errands as they come, one after the other.</summary>
internal sealed class ErrandWorker(ErrandQueue errands, IServiceScopeFactory scopes, ILogger<ErrandWorker> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var errand in errands.All(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await errand.Run(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "{Errand} could not be done", errand);
            }
        }
    }
}
