using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

using HandoverBot.Benchmarks.Seeding;
using HandoverBot.Domain.Accounts;
using HandoverBot.Hosting;
using HandoverBot.Storage;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Benchmarks.Simulating;

/// <summary>
/// <c>simulate</c>: how long <c>policy simulate</c> takes from its start to its end, beside merely reading every account.
/// </summary>
internal static class SimulationBenchmark
{
    private const int Accounts = 100_000;

    private static readonly string[] Products = ["session_replay", "feature_flags", "error_tracking", "surveys"];

    public static Command Command()
    {
        var runs = new Option<int>("--runs") { Description = "How often it is measured.", DefaultValueFactory = _ => 3 };
        var command = new Command("simulate", $"Measures policy simulate on {Accounts:N0} accounts in SQLite.") { runs };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(runs), cancellation));
        return command;
    }

    private static async Task<int> Run(int runs, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("handoverbot-simulation-");
        try
        {
            var connectionString = $"Data Source={Path.Combine(folder.FullName, "handoverbot.db")}";
            await using var bot = Bot.Build(
                ["--ConnectionStrings:HandoverBot", connectionString, "--Slack:ApiToken", "xoxb-none", "--Slack:SigningSecret", "none"]);
            await Startup.Prepare(bot.Services, cancellation);
            await Fill(bot.Services, cancellation);
            for (var run = 0; run < runs; run++)
            {
                var reading = await Reading(bot.Services, cancellation);
                var simulating = await Simulating(connectionString, cancellation);
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"policy simulate {simulating.TotalSeconds:0.0} s, reading the accounts alone {reading.TotalSeconds:0.0} s: {simulating / reading:0.0} times that"));
            }

            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task Fill(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var (stores, now) = (scope.ServiceProvider, TimeProvider.System.GetUtcNow());
        await stores.GetRequiredService<HandoverBotDb>().Write(
            async token =>
            {
                await stores.GetRequiredService<PeopleStore>().ReplaceAll(SampleCompany.People, "people.csv", now, token);
                await stores.GetRequiredService<AccountStore>().Upsert(
                    Enumerable.Range(0, Accounts).Select(AccountAt), "accounts.csv", DateOnly.FromDateTime(now.UtcDateTime), now, token);
            },
            cancellation);
    }

    private static async Task<TimeSpan> Reading(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        var count = await scope.ServiceProvider.GetRequiredService<AccountStore>().All().CountAsync(cancellation);
        return count == Accounts ? watch.Elapsed : throw new BenchmarkException($"Only {count} accounts were read.");
    }

    private static async Task<TimeSpan> Simulating(string connectionString, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "HandoverBot.dll"), "policy", "simulate",
                Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2024.json"), "--ConnectionStrings:HandoverBot", connectionString,
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new BenchmarkException("The command did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        var elapsed = watch.Elapsed;
        return (await output).Contains("100,000 accounts", StringComparison.Ordinal)
            ? elapsed
            : throw new BenchmarkException($"This is no simulation: {await output} {await error}");
    }

    /// <summary>Every kind there is: plans, products, known and unknown, with owners of all roles and none.</summary>
    private static Account AccountAt(int index) => SampleCompany.Accounts[index % SampleCompany.AccountCount] with
    {
        Id = AccountId.From($"acct-{index:000000}"),
        Name = $"Customer {index} Ltd",
        Arr = index % 20 == 0 ? null : 500 + (index * 37L % 400_000),
        Plan = (index % 7) switch
        {
            0 => Plan.Yc,
            1 => null,
            _ => Plan.Standard,
        },
        Products = index % 11 == 0 ? null : [.. Products.Where((_, bit) => (index & (1 << bit)) != 0)],
        GrowthPotential = index % 5 == 0 ? null : (GrowthPotential)(index % 4),
        DiscountAgreement = index % 3 == 0,
        Churned = index % 50 == 0,
        InitialPrepurchaseOn = new DateOnly(2025, 1, 1).AddDays(index % 700),
    };
}
