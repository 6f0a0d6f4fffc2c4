using System.Diagnostics;

using HandoverBot.Benchmarks.Loading;
using HandoverBot.Benchmarks.Reporting;
using HandoverBot.Benchmarks.Scenarios;
using HandoverBot.Benchmarks.Seeding;
using HandoverBot.Fakes;

namespace HandoverBot.Benchmarks;

/// <summary>One run: a seeded database, a bot in a process of its own, the loads one after the other.</summary>
internal static class Benchmark
{
    /// <summary>What a slow day at Slack looks like.</summary>
    private static readonly TimeSpan SlackLatency = TimeSpan.FromSeconds(2);

    /// <summary>So that the first load does not measure the compiler.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static IReadOnlyList<string> Scenarios { get; } = [MyBook.Name, ChecklistTicks.Name];

    public static async Task<Figures> Run(Arguments arguments, CancellationToken cancellation)
    {
        await using var slack = await FakeSlack.Start(TimeProvider.System);
        await using var database = await SeededDatabase.Create(cancellation);
        SampleCompany.JoinSlack(slack);
        await using var bot = BotProcess.Start(arguments.Bot, database, slack);
        var start = await bot.Ready(cancellation);
        slack.Deliver = Delivery.Http(bot.Address);
        using var client = new SignedClient(bot.Address, slack, arguments.Connections);

        var myBook = new MyBook(slack.TeamId);
        var first = Stopwatch.StartNew();
        await myBook.Request(client, cancellation);
        first.Stop();
        var ticks = new ChecklistTicks(database.Handovers, await ChecklistPayload.Read(slack, database.Handovers[0]));

        slack.Latency = SlackLatency;
        var load = new Load(bot, client, arguments.Connections);
        var duration = TimeSpan.FromSeconds(arguments.Seconds);
        var measured = new List<LoadFigures>();
        foreach (var scenario in new IScenario[] { myBook, ticks }.Where(s => arguments.Scenario is null || s.Title == arguments.Scenario))
        {
            await load.AtFullSpeed(scenario, WarmUp, cancellation);
            measured.Add(await load.Steady(scenario, arguments.Rate, duration, cancellation));
            measured.Add(await load.AtFullSpeed(scenario, duration, cancellation));
        }

        var memory = bot.WorkingSet;
        await bot.Kill();
        return new Figures(
            start, first.Elapsed, memory, [.. measured], ticks.Acknowledged, await database.Ticks(cancellation), Environment.ProcessorCount);
    }
}
