using HandoverBot.Allocations;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Fakes;
using HandoverBot.Handovers;
using HandoverBot.Hosting;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HandoverBot.Benchmarks.Scaling;

/// <summary>A temporary database with a company and its last ten years, and a bot that reads it and does nothing by itself.</summary>
internal sealed class ScaledDatabase : IAsyncDisposable
{
    private const int BatchSize = 1000;

    /// <summary>In the middle of the fourth quarter of 2026.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("handoverbot-scale-");
    private readonly WebApplication _bot;

    private ScaledDatabase(ScaledCompany company)
    {
        Company = company;
        _bot = Bot.Build(
            [
                "--ConnectionStrings:HandoverBot", ConnectionString,
                "--Slack:ApiToken", "xoxb-none", "--Slack:SigningSecret", "none", "--Logging:LogLevel:Default", "Warning",
            ],
            builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ManualClock(Now))));
    }

    public ScaledCompany Company { get; }

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "handoverbot.db")}";

    public static async Task<ScaledDatabase> Create(ScaledCompany company, CancellationToken cancellation)
    {
        var database = new ScaledDatabase(company);
        try
        {
            await Startup.Prepare(database._bot.Services, cancellation);
            await database.With(services => database.Fill(services, cancellation));
            await PastQuarters.Write(database.ConnectionString, company.PersonCount, cancellation);
            await database.With(services => database.HandOver(services, cancellation));
            await database.With(services => services.GetRequiredService<AllocationLook>().CatchAll(report: null, cancellation));
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does something in a scope of its own, as for each request.</summary>
    public async Task With(Func<IServiceProvider, Task> work)
    {
        await using var scope = _bot.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task Fill(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<HandoverBotDb>();
        await db.Write(token => services.GetRequiredService<PeopleStore>().ReplaceAll([.. Company.People], "people.csv", Now, token), cancellation);
        await db.Write(
            async token =>
            {
                foreach (var batch in Company.Accounts.Chunk(BatchSize))
                    await Save(db, batch.Select(AccountRow.Of), token);
            },
            cancellation);
    }

    /// <summary>For each person one handover is under way: a third of them proposed, a third on the way to a person and a third being prepared.</summary>
    private async Task HandOver(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<HandoverBotDb>();
        var roster = await services.GetRequiredService<PeopleStore>().Roster(cancellation);
        Account[] leaving =
        [
            .. Company.Accounts.Where(account => account.Owner is not null && account.Name != ScaledCompany.Sought)
                .DistinctBy(account => account.Owner)
                .Take(Company.PersonCount),
        ];
        var patterns = await Patterns(services, leaving[0], roster, cancellation);
        var others = leaving.Skip(1).Select((account, index) => HandoverRow.Of(patterns[(index + 1) % patterns.Count] with
        {
            Id = HandoverId.From($"copy-{index}"),
            Account = account.Id,
            AccountName = account.Name,
            Owner = account.Owner,
            ProposedBy = account.Owner!.Value,
        }));
        await db.Write(token => Save(db, others, token), cancellation);
        // The messages about all this are old news.
        await db.Outbox.ExecuteDeleteAsync(cancellation);
    }

    /// <summary>One handover as it goes its way; the first is how it was left.</summary>
    private async Task<IReadOnlyList<Handover>> Patterns(IServiceProvider services, Account account, Roster roster, CancellationToken cancellation)
    {
        var handler = services.GetRequiredService<HandoverCommandHandler>();
        var policy = services.GetRequiredService<PolicyLibrary>().InForce;
        var reason = policy.Reason("no_levers") ?? throw new BenchmarkException($"The policy {policy.Stamp} has no reason “no_levers”.");
        var propose = new Propose(reason.Id, "Every team there has been asked twice, and nobody needs more.")
        {
            Answers = [.. reason.Questions.Select(question => new ReasonAnswer(question.Id, question.Expected, "We went through it together."))],
        };
        var (owner, allocator) = (Actor.Of(roster.Find(account.Owner!.Value)!), Actor.Of(roster.Find(Company.Allocator)!));
        var proposed = Done(await handler.Propose(account.Id, propose, owner, cancellation));
        var routed = Done(await handler.Handle(proposed.Id, [new DecidePool("US CSM", "They know the customer from before.")], allocator, cancellation));
        var preparing = Done(await handler.Handle(proposed.Id, [new AssignNewOwner(Company.NewOwner)], allocator, cancellation));
        return [preparing, proposed, routed];
    }

    private static Handover Done(Handled handled) => handled switch
    {
        Handled.Done done => done.Handover,
        Handled.Refused refused => throw new BenchmarkException($"The seed was refused: {refused.Refusal.Sentence}"),
        _ => throw new BenchmarkException($"The seed ended in {handled.GetType().Name}."),
    };

    private static async Task Save(HandoverBotDb db, IEnumerable<object> rows, CancellationToken cancellation)
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
