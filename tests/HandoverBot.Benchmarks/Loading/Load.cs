using HandoverBot.Benchmarks.Reporting;
using HandoverBot.Benchmarks.Scenarios;

namespace HandoverBot.Benchmarks.Loading;

/// <summary>Two ways to press on the bot.</summary>
internal static class Load
{
    /// <summary>Each connection sends its next request as soon as the last one is answered.</summary>
    public static Task<LoadFigures> AtFullSpeed(
        IScenario scenario, SignedClient client, int connections, TimeSpan duration, CancellationToken cancellation) =>
        Run(scenario, $"{connections} at once", connections, async measurement =>
        {
            while (measurement.Elapsed < duration)
                await measurement.Take(measurement.Elapsed, () => scenario.Request(client, cancellation));
        });

    /// <summary>
    /// Requests are due at even intervals whatever the bot does, and the time a late one had to wait for its turn counts as the
    /// bot's: a pause is not hidden by not asking meanwhile.
    /// </summary>
    public static Task<LoadFigures> Steady(
        IScenario scenario, SignedClient client, int rate, int connections, TimeSpan duration, CancellationToken cancellation)
    {
        var (taken, total) = (-1, (int)(rate * duration.TotalSeconds));
        return Run(scenario, $"{rate} a second", connections, async measurement =>
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

    private static async Task<LoadFigures> Run(
        IScenario scenario, string title, int connections, Func<Measurement, Task> connection)
    {
        var measurement = new Measurement();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => connection(measurement))));
        return measurement.Figures(scenario.Title, title);
    }
}
