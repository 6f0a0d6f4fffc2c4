using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace HandoverBot.Benchmarks.Scaling;

/// <summary><c>scale</c>: how much longer people wait where there are a hundred times as many accounts.</summary>
internal static class ScaleBenchmark
{
    /// <summary>The first times compile the queries.</summary>
    private const int WarmUps = 3;

    private static readonly ScaledCompany Small = new(PersonCount: 60, AccountCount: 1_000);
    private static readonly ScaledCompany Large = new(PersonCount: 2_000, AccountCount: 100_000);

    public static Command Command()
    {
        var runs = new Option<int>("--runs") { Description = "How often each is asked of both, in turn.", DefaultValueFactory = _ => 30 };
        var command = new Command(
            "scale", $"Measures what people ask with {Small.AccountCount:N0} accounts and with {Large.AccountCount:N0}, ten years old, in SQLite.") { runs };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(runs), cancellation));
        return command;
    }

    private static async Task<int> Run(int runs, CancellationToken cancellation)
    {
        var seeding = Stopwatch.StartNew();
        await using var small = await ScaledDatabase.Create(Small, cancellation);
        await using var large = await ScaledDatabase.Create(Large, cancellation);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Both databases were filled in {seeding.Elapsed.TotalSeconds:0} s.\n"));
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{"p50 in ms",-34}{Small.AccountCount,10:N0}{Large.AccountCount,10:N0} accounts"));
        foreach (var request in ScaledRequest.All)
        {
            var (few, many) = await InTurn(request, small, large, runs, cancellation);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{request.What,-34}{few,10:0.0}{many,10:0.0}{many / few,8:0.0} times   {request.Aim}").TrimEnd());
        }

        return 0;
    }

    /// <summary>One after the other, so that whatever else the machine does disturbs both alike.</summary>
    private static async Task<(double Small, double Large)> InTurn(
        ScaledRequest request, ScaledDatabase small, ScaledDatabase large, int runs, CancellationToken cancellation)
    {
        var (few, many) = (new List<double>(), new List<double>());
        for (var run = -WarmUps; run < runs; run++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (one, other) = (await Once(request, small), await Once(request, large));
            if (run < 0)
                continue;
            few.Add(one);
            many.Add(other);
        }

        return (Median(few), Median(many));
    }

    private static async Task<double> Once(ScaledRequest request, ScaledDatabase database)
    {
        var watch = new Stopwatch();
        await database.With(async services =>
        {
            watch.Start();
            await request.Ask(services, database.Company);
            watch.Stop();
        });
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
