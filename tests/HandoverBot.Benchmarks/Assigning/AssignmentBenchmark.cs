using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Assigning;

namespace HandoverBot.Benchmarks.Assigning;

/// <summary>
/// <c>assign</c>: how long the plan for a pool's queue takes and how good it is, beside dealing the accounts out one by one and,
/// where that can be done at all, beside trying out every plan.
/// </summary>
internal static class AssignmentBenchmark
{
    private static readonly (int Accounts, int People, Kind Kind)[] Sizes =
        [(7, 4, Kind.Usual), (12, 6, Kind.Usual), (60, 20, Kind.Usual), (60, 20, Kind.SomeHuge), (60, 20, Kind.TwoRegions)];

    public static Command Command()
    {
        var queues = new Option<int>("--queues") { Description = "How many random queues of each size.", DefaultValueFactory = _ => 20 };
        var command = new Command("assign", "Measures the plan for a queue of up to 60 accounts and 20 people.") { queues };
        command.SetAction(async (parsed, cancellation) =>
        {
            var count = parsed.GetValue(queues);
            // So that the first size does not measure the compiler.
            foreach (var seed in Enumerable.Range(0, 3))
                Plan(RandomQueue.Of(30, 10, Kind.TwoRegions, seed));
            foreach (var (accounts, people, kind) in Sizes)
                await Console.Out.WriteLineAsync(Measured(accounts, people, kind, count, cancellation));
            return 0;
        });
        return command;
    }

    private static string Measured(int accounts, int people, Kind kind, int count, CancellationToken cancellation)
    {
        var (times, proven, even, better, trying, worse) = (new List<TimeSpan>(), 0, 0L, 0L, TimeSpan.Zero, 0);
        for (var seed = 0; seed < count; seed++)
        {
            cancellation.ThrowIfCancellationRequested();
            var question = RandomQueue.Of(accounts, people, kind, seed);
            var watch = Stopwatch.StartNew();
            var plan = Plan(question);
            times.Add(watch.Elapsed);
            proven += plan.IsProven ? 1 : 0;
            var dealt = OneByOne.Cost(question, plan.ArrStep);
            if (dealt < plan.Cost)
                throw new BenchmarkException($"Dealing out one by one is better for queue {seed}: {dealt}, {plan.Cost}");
            (even, better) = (even + plan.Cost.ArrSpread, better + dealt.ArrSpread);
            worse += plan.Cost < dealt ? 1 : 0;
            if (accounts > 7)
                continue;
            watch.Restart();
            var best = EveryPlan.LeastCost(question, plan.ArrStep);
            trying += watch.Elapsed;
            if (best != plan.Cost)
                throw new BenchmarkException($"A better plan exists for queue {seed}: {best}, {plan.Cost}");
        }

        var total = times.Aggregate((sum, time) => sum + time);
        var brute = trying == TimeSpan.Zero ? "" : $", trying out every plan takes {trying / total:0} times as long";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{accounts} accounts x {people} people, {kind}: median {times.Order().ElementAt(times.Count / 2).TotalMilliseconds:0.0} ms, slowest {times.Max().TotalMilliseconds:0} ms, "
            + $"{proven} of {count} proven best, better than one by one in {worse}, whose ARR deviates {(double)better / Math.Max(1, even):0.00} times as much{brute}");
    }

    private static AssignmentPlan Plan(AssignmentQuestion question) =>
        AssignmentPlanner.Plan(question, new Neighbourhood(new Roster(question.People.Select(member => member.Person))));
}
