namespace HandoverBot.Slack.Outgoing;

/// <summary>
/// Empties the outbox: at once when this process put something in, and every few seconds for what other processes put in.
/// What is under way when the host stops is finished first.
/// </summary>
internal sealed class OutboxWorker(Dispatcher dispatcher, OutboxSignal signal, TimeProvider time, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            var rest = LongestRest;
            try
            {
                await dispatcher.DeliverDue(stoppingToken);
                rest = await dispatcher.UntilNextDue(LongestRest, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The outbox cannot be read; trying again in {Seconds} seconds", LongestRest.TotalSeconds);
            }

            await next.WaitAsync(rest, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
