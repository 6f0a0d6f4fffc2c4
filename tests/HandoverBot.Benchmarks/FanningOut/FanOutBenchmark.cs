using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

using HandoverBot.Benchmarks.Seeding;
using HandoverBot.Digests;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Hosting;
using HandoverBot.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Benchmarks.FanningOut;

/// <summary><c>fanout</c>: how long it takes to prepare everybody's digest on the day a quarter begins, beside a small database.</summary>
internal static class FanOutBenchmark
{
    private static readonly DateTimeOffset Before = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Wednesday, 1 April 2026, when it is between nine and five for everybody.</summary>
    private static readonly DateTimeOffset QuarterStart = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Role, string Region)[] Teams = [("TAM", "US"), ("TAM", "EU"), ("CSM", "US"), ("CSM", "EU")];

    public static Command Command()
    {
        var command = new Command("fanout", "Measures how long the digests of 2,000 people with 100,000 accounts take to prepare in SQLite, beside those of 60 with 1,000.");
        command.SetAction((_, cancellation) => Run(cancellation));
        return command;
    }

    private static async Task<int> Run(CancellationToken cancellation)
    {
        foreach (var (people, accounts) in new[] { (60, 1_000), (2_000, 100_000) })
        {
            var (prepared, elapsed) = await Measure(people, accounts, cancellation);
            if (prepared < people)
                throw new BenchmarkException($"Only {prepared} of {people} digests were prepared.");
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{prepared:N0} digests of {people:N0} people with {accounts:N0} accounts: {elapsed.TotalSeconds:0.0} s"));
        }

        return 0;
    }

    private static async Task<(int Prepared, TimeSpan Elapsed)> Measure(int people, int accounts, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("handoverbot-fanout-");
        try
        {
            var clock = new ManualClock(Before);
            await using var bot = Bot.Build(
                [
                    "--ConnectionStrings:HandoverBot", $"Data Source={Path.Combine(folder.FullName, "handoverbot.db")}",
                    "--Slack:ApiToken", "xoxb-none", "--Slack:SigningSecret", "none", "--Logging:LogLevel:Default", "Warning",
                ],
                builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
            await Startup.Prepare(bot.Services, cancellation);
            await Fill(bot, people, accounts, cancellation);
            clock.MoveTo(QuarterStart);

            await using var scope = bot.Services.CreateAsyncScope();
            var preparing = scope.ServiceProvider.GetRequiredService<DigestPreparing>();
            var watch = Stopwatch.StartNew();
            await preparing.Run(cancellation);
            watch.Stop();
            return (await scope.ServiceProvider.GetRequiredService<HandoverBotDb>().Digests.CountAsync(cancellation), watch.Elapsed);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task Fill(WebApplication bot, int people, int accounts, CancellationToken cancellation)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var stores = scope.ServiceProvider;
        await stores.GetRequiredService<HandoverBotDb>().Write(
            async token =>
            {
                await stores.GetRequiredService<PeopleStore>().ReplaceAll([.. Enumerable.Range(0, people).Select(PersonAt)], "people.csv", Before, token);
                await stores.GetRequiredService<AccountStore>().Upsert(
                    Enumerable.Range(0, accounts).Select(index => AccountAt(index, people)), "accounts.csv", DateOnly.FromDateTime(Before.UtcDateTime), Before, token);
            },
            cancellation);
    }

    private static Person PersonAt(int index)
    {
        var (role, region) = Teams[index % Teams.Length];
        var flags = index == 0 ? PersonFlags.Allocator | PersonFlags.Leadership : index < 20 ? PersonFlags.Lead : PersonFlags.None;
        return new Person(PersonOf(index), $"person{index}@example.com", $"Person {index}", role, region, "Europe/London", flags);
    }

    private static Account AccountAt(int index, int people) => SampleCompany.Accounts[index % SampleCompany.AccountCount] with
    {
        Id = AccountId.From(string.Create(CultureInfo.InvariantCulture, $"acct-{index:000000}")),
        Name = $"Customer {index} Ltd",
        Arr = index % 20 == 0 ? null : 500 + (index * 37L % 400_000),
        Owner = PersonOf(index % people),
        PreviousOwner = null,
    };

    private static PersonId PersonOf(int index) => PersonId.From(string.Create(CultureInfo.InvariantCulture, $"U{index:00000}"));
}
