using System.CommandLine;

using HandoverBot.Benchmarks.Allocating;
using HandoverBot.Benchmarks.Assigning;
using HandoverBot.Benchmarks.FanningOut;
using HandoverBot.Benchmarks.Reporting;
using HandoverBot.Benchmarks.Scaling;
using HandoverBot.Benchmarks.Simulating;

namespace HandoverBot.Benchmarks;

/// <summary>What to measure, and how hard.</summary>
/// <param name="Seconds">How long each load lasts.</param>
/// <param name="Rate">Requests a second of the steady load.</param>
/// <param name="Scenario">The only one to run; null for all.</param>
/// <param name="Bot">The <c>HandoverBot.dll</c> to measure.</param>
internal sealed record Arguments(int Seconds, int Connections, int Rate, string? Scenario, string Bot)
{
    public static RootCommand Command()
    {
        var seconds = Number("--seconds", 5, "How long each load lasts.");
        var connections = Number("--connections", 16, "Keep-alive connections to the bot.");
        var rate = Number("--rate", 200, "Requests a second of the steady load.");
        var scenario = new Option<string?>("--scenario") { Description = "Runs only this one." };
        scenario.AcceptOnlyFromAmong([.. Benchmark.Scenarios]);
        var bot = new Option<string>("--bot")
        {
            Description = "The HandoverBot.dll to measure; by default the one built with this program.",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "HandoverBot.dll"),
        };
        var json = new Option<bool>("--json") { Description = "Writes the figures as JSON." };
        var command = new RootCommand(
            "Measures a running bot over loopback, while Slack takes two seconds for each call of its Web API.")
        {
            seconds, connections, rate, scenario, bot, json, SimulationBenchmark.Command(), FanOutBenchmark.Command(), BoardBenchmark.Command(),
            AssignmentBenchmark.Command(), ScaleBenchmark.Command(),
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var arguments = new Arguments(
                parsed.GetValue(seconds), parsed.GetValue(connections), parsed.GetValue(rate), parsed.GetValue(scenario), parsed.GetValue(bot)!);
            try
            {
                // Ctrl-C is listened for as soon as this action waits for something; the database is filled without a pause.
                var figures = await Task.Run(() => Benchmark.Run(arguments, cancellation), CancellationToken.None);
                await Console.Out.WriteLineAsync(parsed.GetValue(json) ? figures.ToJson() : Table.Of(figures));
                return figures.IsSound ? 0 : 1;
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync("Stopped; there are no figures.");
                return 1;
            }
            catch (BenchmarkException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }

    private static Option<int> Number(string name, int value, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
                result.AddError($"{name} must be at least 1.");
        });
        return option;
    }
}
