using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Hosting;
using HandoverBot.Policies;
using HandoverBot.Storage;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Benchmarks.Seeding;

/// <summary>A temporary database with the sample company, and with handovers that went through the bot's one way in.</summary>
internal sealed class SeededDatabase : IAsyncDisposable
{
    /// <summary>One for each connection of the load and some more: nobody submits the same form twice at once.</summary>
    private const int HandoverCount = 64;

    private const string Pool = "US CSM";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("handoverbot-benchmark-");

    /// <summary>All wait for their onboarding checklist.</summary>
    public ImmutableArray<LiveHandover> Handovers { get; private set; } = [];

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "handoverbot.db")}";

    public static async Task<SeededDatabase> Create(CancellationToken cancellation)
    {
        var database = new SeededDatabase();
        try
        {
            await database.Fill(cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>How many ticks are stored. Call it when the bot is gone: then it counts what is really on the disk.</summary>
    public async Task<int> Ticks(CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM handover_events WHERE type = 'checklist_ticked'";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation));
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task Fill(CancellationToken cancellation)
    {
        await using var bot = Bot.Build(
        [
            "--ConnectionStrings:HandoverBot", ConnectionString,
            "--Slack:ApiToken", "xoxb-none",
            "--Slack:SigningSecret", "none",
            "--Logging:LogLevel:Default", "Warning",
        ]);
        await Startup.Prepare(bot.Services, cancellation);
        await using var scope = bot.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, now) = (services.GetRequiredService<HandoverBotDb>(), TimeProvider.System.GetUtcNow());
        await db.Write(
            async token =>
            {
                await services.GetRequiredService<PeopleStore>().ReplaceAll(SampleCompany.People, "people.csv", now, token);
                await services.GetRequiredService<AccountStore>()
                    .Upsert(SampleCompany.Accounts, "accounts.csv", DateOnly.FromDateTime(now.UtcDateTime), now, token);
            },
            cancellation);
        var handler = services.GetRequiredService<HandoverCommandHandler>();
        var propose = Proposal(services.GetRequiredService<PolicyLibrary>().InForce);
        foreach (var account in Leaving())
        {
            var newOwner = SampleCompany.NewOwners[Handovers.Length % SampleCompany.NewOwners.Length];
            Handovers = Handovers.Add(await Prepare(handler, propose, account, newOwner.Id, now, cancellation));
        }

        // The messages about all this are old news.
        await db.Outbox.ExecuteDeleteAsync(cancellation);
    }

    /// <summary>One from the measured book, the others from the books of its owner's colleagues; no top accounts.</summary>
    private static IEnumerable<Account> Leaving()
    {
        var managers = SampleCompany.People.Where(person => person.Role == "TAM").Select(person => person.Id).ToHashSet();
        var others = SampleCompany.Accounts
            .Where(account => account.Owner is { } owner && managers.Contains(owner) && owner != SampleCompany.BookOwner.Id && account.Arr < 100_000);
        return others.Take(HandoverCount - 1).Prepend(SampleCompany.Book.First(account => account.Arr < 100_000));
    }

    private static Propose Proposal(Policy policy)
    {
        var reason = policy.Reason("no_levers") ?? throw new BenchmarkException($"The policy {policy.Stamp} has no reason “no_levers”.");
        return new Propose(reason.Id, "Every team there has been asked twice, and nobody needs more.")
        {
            Answers = [.. reason.Questions.Select(question => new ReasonAnswer(question.Id, question.Expected, "We went through it together."))],
        };
    }

    private static async Task<LiveHandover> Prepare(
        HandoverCommandHandler handler, Propose propose, Account account, PersonId newOwner, DateTimeOffset now, CancellationToken cancellation)
    {
        var owner = Actor.Of(SampleCompany.People.First(person => person.Id == account.Owner));
        var allocator = Actor.Of(SampleCompany.Allocator);
        var proposed = Done(await handler.Propose(account.Id, propose, owner, cancellation));
        Done(await handler.Handle(
            proposed.Id,
            [new DecidePool(Pool, "They know the customer from before."), new AssignNewOwner(newOwner)],
            allocator,
            cancellation));
        var prepared = Done(await handler.Handle(
            proposed.Id,
            [
                new ConfirmPlan(account.AccountPlan, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-7), [.. proposed.PlanQuestions.Lines.Select(line => new ChecklistTick(line.Item.Id, ChecklistMark.Done))]),
                new RecordInvoices(new InvoiceStanding(owner.Person!.Name, now, [], "Looked in the billing system.")),
            ],
            owner,
            cancellation));
        return new LiveHandover(prepared.Id.Value, account.Id.Value, owner.Person.Id.Value, prepared.Version);
    }

    private static Handover Done(Handled handled) => handled switch
    {
        Handled.Done done => done.Handover,
        Handled.Refused refused => throw new BenchmarkException($"The seed was refused: {refused.Refusal.Sentence}"),
        _ => throw new BenchmarkException($"The seed ended in {handled.GetType().Name}."),
    };
}
