using HandoverBot.Benchmarks.Reporting;
using HandoverBot.Benchmarks.Scenarios;

namespace HandoverBot.Benchmarks.Loading;

/// <summary>Two ways to press on the bot.</summary>
internal sealed class Load(BotProcess bot, SignedClient client, int connections)
{
    /// <summary>Each connection sends its next request as soon as the last one is answered.</summary>
    public Task<LoadFigures> AtFullSpeed(IScenario scenario, TimeSpan duration, CancellationToken cancellation) =>
        Run(scenario, $"{connections} at once", async measurement =>
        {
            while (measurement.Elapsed < duration)
                await measurement.Take(measurement.Elapsed, () => scenario.Request(client, cancellation));
        });

    /// <summary>
    /// Requests are due at even intervals whatever the bot does, and the time a late one had to wait for its turn counts as the
    /// bot's: a pause is not hidden by not asking meanwhile.
    /// </summary>
    public Task<LoadFigures> Steady(IScenario scenario, int rate, TimeSpan duration, CancellationToken cancellation)
    {
        var (taken, total) = (-1, (int)(rate * duration.TotalSeconds));
        return Run(scenario, $"{rate} a second", async measurement =>
        {
            while (Interlocked.Increment(ref taken) is var number && number < total)
            {
                var due = TimeSpan.FromSeconds((double)number / rate);
                if (due - measurement.Elapsed is var early && early > TimeSpan.Zero)
                    await Task.Delay(early, cancellation);
                await measurement.Take(due, () => scenario.Request(client, cancellation));
            }
        });
    }

    private async Task<LoadFigures> Run(IScenario scenario, string title, Func<Measurement, Task> connection)
    {
        var measurement = new Measurement(bot);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => connection(measurement))));
        return measurement.Figures(scenario.Title, title);
    }
}
