using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

using HandoverBot.Allocating.Board;
using HandoverBot.Allocations;
using HandoverBot.Benchmarks.Seeding;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Hosting;
using HandoverBot.Storage;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Benchmarks.Allocating;

/// <summary><c>board</c>: how long a page of the allocation board takes, on a small and on a large database side by side.</summary>
internal static class BoardBenchmark
{
    private const int Small = 1_000;
    private const int Large = 100_000;
    private const int AccountsAPerson = 50;

    public static Command Command()
    {
        var runs = new Option<int>("--runs") { Description = "How often each page is read.", DefaultValueFactory = _ => 50 };
        var command = new Command("board", $"Measures the pages of the allocation board with {Small:N0} and with {Large:N0} accounts in SQLite.") { runs };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(runs), cancellation));
        return command;
    }

    private static async Task<int> Run(int runs, CancellationToken cancellation)
    {
        var small = await Measure(Small, runs, cancellation);
        var large = await Measure(Large, runs, cancellation);
        await Console.Out.WriteLineAsync($"{"",-34}{Small,12:N0}{Large,12:N0} accounts");
        foreach (var (page, figures) in small)
        {
            var other = large[page];
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{page,-34}{figures.Median.TotalMilliseconds,9:0.0} ms{other.Median.TotalMilliseconds,9:0.0} ms p50, {other.Slowest.TotalMilliseconds:0.0} ms p99, {other.Median / figures.Median:0.0} times"));
        }

        return 0;
    }

    private static async Task<Dictionary<string, (TimeSpan Median, TimeSpan Slowest)>> Measure(int accounts, int runs, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("handoverbot-board-");
        try
        {
            await using var bot = Bot.Build(
            [
                "--ConnectionStrings:HandoverBot", $"Data Source={Path.Combine(folder.FullName, "handoverbot.db")}",
                "--Slack:ApiToken", "xoxb-none", "--Slack:SigningSecret", "none", "--Logging:LogLevel:Default", "Warning",
            ]);
            await Startup.Prepare(bot.Services, cancellation);
            await Fill(bot.Services, accounts, cancellation);
            var figures = new Dictionary<string, (TimeSpan Median, TimeSpan Slowest)>(StringComparer.Ordinal);
            var looking = await Once(bot.Services, services => services.GetRequiredService<AllocationLook>().CatchAll(report: null, cancellation));
            figures["all lists worked out anew"] = (looking, looking);
            var allocator = People(accounts)[^1];
            figures["overview"] = await Page(bot.Services, runs, board => board.Overview(allocator, cancellation));
            foreach (var list in AllocationList.All)
            {
                figures[$"{list.Id}, first page"] = await Page(bot.Services, runs, board => board.Page(new BoardPlace(list), allocator, cancellation));
                figures[$"{list.Id}, last page"] = await Page(bot.Services, runs, board => board.Page(new BoardPlace(list, Page: 1_000_000), allocator, cancellation));
            }

            figures["without_owner, filtered"] = await Page(
                bot.Services, runs, board => board.Page(new BoardPlace(AllocationList.Of(ReviewList.WithoutOwner), Pool: "2", Region: "0"), allocator, cancellation));
            figures["top accounts"] = await Page(bot.Services, runs, board => board.Top(page: 0, cancellation));
            return figures;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(TimeSpan Median, TimeSpan Slowest)> Page(
        IServiceProvider services, int runs, Func<BoardMessages, Task<SlackNet.WebApi.Message>> read)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run <= runs; run++)
        {
            var took = await Once(services, async scope =>
            {
                if ((await read(scope.GetRequiredService<BoardMessages>())).Blocks.Count < 3)
                    throw new BenchmarkException("This is no page of the board.");
            });
            // The first one compiles the queries.
            if (run > 0)
                times.Add(took);
        }

        times.Sort();
        return (times[times.Count / 2], times[(int)Math.Ceiling(times.Count * 0.99) - 1]);
    }

    private static async Task<TimeSpan> Once(IServiceProvider services, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        await work(scope.ServiceProvider);
        return watch.Elapsed;
    }

    private static async Task Fill(IServiceProvider services, int accounts, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var (stores, now) = (scope.ServiceProvider, TimeProvider.System.GetUtcNow());
        var people = People(accounts);
        await stores.GetRequiredService<HandoverBotDb>().Write(
            async token =>
            {
                await stores.GetRequiredService<PeopleStore>().ReplaceAll(people, "people.csv", now, token);
                await stores.GetRequiredService<AccountStore>().Upsert(
                    Enumerable.Range(0, accounts).Select(index => AccountAt(index, people)), "accounts.csv", DateOnly.FromDateTime(now.UtcDateTime), now, token);
            },
            cancellation);
    }

    /// <summary>One for fifty accounts, in teams as in the sample company; the last one allocates.</summary>
    private static List<Person> People(int accounts) =>
    [
        .. Enumerable.Range(0, accounts / AccountsAPerson).Select(index => SampleCompany.People[index % (SampleCompany.PersonCount - 2)] with
        {
            Id = PersonId.From($"UP{index:00000}"), Email = $"person{index}@example.com", Name = $"Person {index}",
        }),
        SampleCompany.Allocator with { Id = PersonId.From("UALLOC"), Email = "allocator@example.com" },
    ];

    /// <summary>One in ten is nobody's; the others are spread unevenly, so that some books are over their maximum.</summary>
    private static Account AccountAt(int index, List<Person> people) => SampleCompany.Accounts[index % SampleCompany.AccountCount] with
    {
        Id = AccountId.From($"acct-{index:000000}"),
        Name = $"Customer {index} Ltd",
        Arr = index % 20 == 0 ? null : 500 + (index * 37L % 400_000),
        Owner = index % 10 == 0 ? null : people[(int)(index * 7L % (people.Count - 1))].Id,
        GrowthPotential = index % 5 == 0 ? null : (GrowthPotential)(index % 4),
        Products = [.. SampleCompany.Accounts[index % SampleCompany.AccountCount].Products!.Take(index % 3)],
    };
}
