using System.Collections.Concurrent;
using System.Diagnostics;

using HandoverBot.Benchmarks.Reporting;

namespace HandoverBot.Benchmarks.Loading;

/// <summary>What one load has seen so far.</summary>
internal sealed class Measurement(BotProcess bot)
{
    private readonly TimeSpan _processorTimeBefore = bot.ProcessorTime;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ConcurrentBag<TimeSpan> _taken = [];
    private int _errors;
    private string? _firstError;

    /// <summary>Since the load began.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <param name="from">When the request was due.</param>
    public async Task Take(TimeSpan from, Func<Task> request)
    {
        try
        {
            await request();
            _taken.Add(Elapsed - from);
        }
        catch (Exception failure) when (failure is UnexpectedAnswerException or HttpRequestException or TimeoutException)
        {
            Interlocked.Increment(ref _errors);
            Interlocked.CompareExchange(ref _firstError, failure.Message, comparand: null);
        }
    }

    public LoadFigures Figures(string scenario, string load)
    {
        var (elapsed, processorTime) = (Elapsed, bot.ProcessorTime - _processorTimeBefore);
        var sorted = _taken.Order().ToArray();
        return new LoadFigures(
            scenario,
            load,
            sorted.Length,
            sorted.Length / elapsed.TotalSeconds,
            At(sorted, 0.5),
            At(sorted, 0.99),
            At(sorted, 1),
            processorTime.TotalMilliseconds / Math.Max(1, sorted.Length),
            _errors,
            _firstError);
    }

    /// <summary>The smallest time that this share of the requests did not exceed, in milliseconds.</summary>
    private static double At(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Length) - 1].TotalMilliseconds;
}
