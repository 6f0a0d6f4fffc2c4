using HandoverBot.Digests;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Hosting;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Storage.Databases;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using NSubstitute;

using Quartz;

namespace HandoverBot.Tests.Digests;

/// <summary>Several instances of the bot on one database, on Wednesday, 1 April 2026: a quarter begins, and there are stand-ups.</summary>
public sealed class InstancesTests
{
    private static readonly DateTimeOffset FirstOfApril = new(2026, 4, 1, 14, 0, 0, TimeSpan.Zero);

    private static readonly Account[] Accounts =
    [
        Customers.Of("acme", "Acme", Cast.Fay) with { Health = 3 },
        Customers.Of("globex", "Globex", Cast.Hugo) with { PreviousOwner = PersonId.From(Cast.Ana), OwnedSince = new DateOnly(2026, 1, 10) },
        Customers.Of("hooli", "Hooli", owner: null),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whatever_instances_run_everybody_gets_one_digest(StorageProvider provider)
    {
        await using var database = await TestDatabase.Empty(provider);
        await using var first = await Instance(database, new ManualClock(FirstOfApril.AddDays(-30)));
        await Fill(first, FirstOfApril.AddDays(-30));
        await using var second = await Instance(database, new ManualClock(FirstOfApril));
        await using var third = await Instance(database, new ManualClock(FirstOfApril));

        var prepared = await Task.WhenAll(Prepare(second), Prepare(third), Prepare(second), Prepare(third));

        var db = database.NewScope().Db;
        var digests = await db.Digests.ToListAsync();
        Assert.Equal(digests.Count, prepared.Sum());
        Assert.All([Cast.Dana, Cast.Fay, Cast.Hugo, Cast.Leo], person => Assert.Single(digests, digest => digest.Person.Value == person));
        Assert.Equal(digests.Count, await db.Outbox.CountAsync(row => row.Kind == DigestDelivery.OutboxKind));
        Assert.Equal(0, await Prepare(second));

        // Everything that is read for it works on either database.
        var lines = (await db.DigestLines.ToListAsync()).ConvertAll(line => $"{Cast.NameOf(line.Person.Value)}: {line.Text}");
        Assert.Contains(lines, line => line.StartsWith("Fay Moreau: 2026 Q2 begins. Your book: 1 of 20 accounts", StringComparison.Ordinal));
        Assert.Contains("Fay Moreau: 2 invoices are open of your accounts. What is paid by 14 April 2026 counts for 2026 Q1, which is paid out at the end of April.", lines);
        Assert.Contains("Hugo Vidal: Globex: its grace ends on 10 April 2026. From then on churn counts against your book.", lines);
        Assert.Contains("Leo Grant: The balance of April: 2 books, 0 over the cap, 0 over target, 2 with room for more.", lines);
        var talking = Assert.Single(lines, line => line.Contains("it is your turn", StringComparison.Ordinal));
        Assert.Contains("it is the first time; drawn among ", talking, StringComparison.Ordinal);
        Assert.Single(await db.StandUpPicks.ToListAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_day_is_given_once_and_never_again_when_a_clock_jumps_back(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var (person, day) = (PersonId.From(Cast.Ana), new DateOnly(2026, 4, 1));

        var claims = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Claim(day))));

        Assert.Single(claims, claimed => claimed);
        Assert.False(await Claim(day.AddDays(-1)));
        Assert.False(await Claim(day));
        Assert.True(await Claim(day.AddDays(1)));

        async Task<bool> Claim(DateOnly wanted)
        {
            var scope = database.NewScope();
            return await scope.Db.Write(token => new DigestStore(scope.Db).Claim(person, wanted, token), CancellationToken.None);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_quarter_that_was_said_before_there_were_digests_is_not_said_again(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var db = database.NewScope().Db;
        await db.Database.ExecuteSqlRawAsync(
            "DROP TABLE digest_lines; DROP TABLE digests; DROP TABLE digest_topics; DROP TABLE digest_days; DROP TABLE stand_up_picks; DROP TABLE planning_events; DROP TABLE arr_versions; DROP INDEX ix_ownership_events_first_day; DELETE FROM schema_versions WHERE version >= 10;"
            + "INSERT INTO outbox (dedupe_key, conversation, kind, payload, created_at, due_at, attempts, status, finished_at) VALUES"
            + " ('quarter:2026Q2:U01ANA', 'U01ANA', 'quarter_reminder', '{{}}', '2026-03-31T09:00:00.0000000Z', '2026-04-01T07:00:00.0000000Z', 1, 'sent', '2026-04-01T07:00:01.0000000Z'),"
            + " ('quarter:2026Q2:U05FAY', 'U05FAY', 'quarter_reminder', '{{}}', '2026-03-31T09:00:00.0000000Z', '2026-04-01T07:00:00.0000000Z', 0, 'pending', NULL);");

        await database.Upgrade.Run(CancellationToken.None);

        var known = Assert.Single(await database.NewScope().Db.DigestTopics.ToListAsync());
        Assert.Equal((PersonId.From(Cast.Ana), "quarter_start:2026 Q2", "2026 Q2", new DateOnly(2026, 4, 1)), (known.Person, known.Topic, known.Turn, known.SaidOn));
        Assert.Equal(1, await database.NewScope().Db.Outbox.CountAsync(row => row.Status == OutboxStatus.Dropped));
    }

    [Theory, OnPostgreSql]
    public async Task A_job_runs_in_one_instance_at_a_time(StorageProvider provider)
    {
        await using var database = await TestDatabase.Empty(provider);
        await using var first = await Instance(database, new ManualClock(FirstOfApril));
        await using var second = await Instance(database, new ManualClock(FirstOfApril));
        var context = Substitute.For<IJobExecutionContext>();
        context.Trigger.Returns(TriggerBuilder.Create().WithIdentity("DigestJob").Build());
        var (runs, meanwhile) = (0, 0);

        await Guard(first).Invoke(
            context,
            async (_, token) =>
            {
                runs++;
                await Guard(second).Invoke(context, (_, _) => { meanwhile++; return ValueTask.CompletedTask; }, token);
            },
            CancellationToken.None);
        await Guard(second).Invoke(context, (_, _) => { runs++; return ValueTask.CompletedTask; }, CancellationToken.None);

        Assert.Equal((2, 0), (runs, meanwhile));

        static OneInstanceAtATime Guard(WebApplication app) => ActivatorUtilities.CreateInstance<OneInstanceAtATime>(app.Services);
    }

    private static async Task<WebApplication> Instance(TestDatabase database, ManualClock clock)
    {
        var app = Bot.Build(
            [
                "--Storage:Provider", database.Provider.ToString(), "--ConnectionStrings:HandoverBot", database.ConnectionString,
                "--Slack:ApiToken", "xoxb-none", "--Slack:SigningSecret", "none", "--Policy:Path", "handbook-2024.json", "--Logging:LogLevel:Default", "Warning",
            ],
            builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        await Startup.Prepare(app.Services, CancellationToken.None);
        return app;
    }

    private static async Task<int> Prepare(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DigestPreparing>().Run(CancellationToken.None);
    }

    private static async Task Fill(WebApplication app, DateTimeOffset now)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<HandoverBotDb>().Write(
            async token =>
            {
                await services.GetRequiredService<PeopleStore>().ReplaceAll(Cast.Roster, "people.csv", now, token);
                await services.GetRequiredService<AccountStore>().Upsert(Accounts, "accounts.csv", DateOnly.FromDateTime(now.UtcDateTime), now, token);
                await services.GetRequiredService<InvoiceStore>().ReplaceAll(
                    Enumerable.Range(1, 2).Select(n => (Accounts[0].Id, new Invoice($"in_{n}", $"A-{n}", 600, "USD", InvoiceStatus.Open, new DateOnly(2026, 3, n), Url: null))),
                    "invoices.csv", now, token);
            },
            CancellationToken.None);
    }
}
