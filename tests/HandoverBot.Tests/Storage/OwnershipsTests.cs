using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Storage.Upgrading;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Tests.Storage;

public sealed class OwnershipsTests
{
    private static readonly AccountId Acme = new("acme");
    private static readonly DateOnly January = new(2026, 1, 15);
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_told_first_stays_on_record_when_something_else_is_told(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.Account("acme", Sample.Ana));
        await Told(database, Sample.Account("acme", Sample.Ben));

        var history = await database.NewScope().Ownerships.HistoryOf(Acme, None);

        Assert.Equal([(1, Sample.Ana), (2, (PersonId?)Sample.Ben)], history.Events.Select(each => (each.Number, each.Owner)));
        Assert.Equal([1], history.Events[1].Supersedes.AsEnumerable());
        Assert.Equal((Sample.Ben, January), (history.Last!.Owner, history.Last.From));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_rows_of_days_are_what_the_events_add_up_to(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.Account("acme", Sample.Ana));
        await Told(database, Sample.Account("acme", owner: null) with { OwnedSince = Sample.Today.AddDays(-30) });
        await Told(database, Sample.Account("acme", Sample.Ben) with { OwnedSince = Sample.Today.AddDays(-9) });
        await Corrected(database, new OwnershipClaim(Sample.Ben, January.AddDays(10), January.AddDays(20), "It was Ben's for ten days"));

        var stores = database.NewScope();
        var history = await stores.Ownerships.HistoryOf(Acme, None);

        Assert.Equal(
            history.Spans.Where(span => span.Owner is not null).Select(span => (span.Owner!.Value, span.From, span.Until)),
            (await stores.Ownerships.Of(Acme, None)).Select(row => (row.Owner, row.Since, row.Until)));
        Assert.Equal([Sample.Ana, Sample.Ben, Sample.Ana, null, (PersonId?)Sample.Ben], history.Spans.Select(span => span.Owner));
        Assert.Equal([Acme], await stores.Ownerships.OwnedWithin(Sample.Ben, January.AddDays(12), January.AddDays(12), None));
        Assert.Empty(await stores.Ownerships.OwnedWithin(Sample.Ben, January.AddDays(20), January.AddDays(25), None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_said_twice_is_kept_once(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.Account("acme", Sample.Ana));
        var claim = new OwnershipClaim(Sample.Ben, new DateOnly(2025, 3, 1), new DateOnly(2025, 9, 1), Note: null);

        Assert.Equal((1, 0), (await Corrected(database, claim), await Corrected(database, claim)));
        Assert.Equal(3, (await database.NewScope().Ownerships.HistoryOf(Acme, None)).Spans.Length);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Owner_changes_are_read_from_the_corrected_history(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var account = Sample.Account("acme", Sample.Ana) with { PreviousOwner = Sample.Ben };
        await Told(database, account);

        Assert.Equal([January], (await database.NewScope().Ownerships.ChangesOf([account], None))[Acme].AsEnumerable());
        await Corrected(database, new OwnershipClaim(Sample.Ben, new DateOnly(2025, 3, 1), January, Note: null));
        Assert.Equal([January], (await database.NewScope().Ownerships.ChangesOf([account], None))[Acme].AsEnumerable());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Owners_from_before_there_were_events_become_events(StorageProvider provider)
    {
        await using var database = await TestDatabase.Empty(provider);
        var db = database.NewScope().Db;
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE schema_versions (version integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)");
        foreach (var script in UpgradeScript.For(provider).Where(script => script.Version < 7))
        {
            await db.Database.ExecuteSqlRawAsync(script.Sql);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO schema_versions (version, name, applied_at) VALUES ({script.Version}, {script.Name}, {"2026-02-01T08:00:00.0000000Z"})");
        }

        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO accounts (id, name, arr_minor, owner, facts, source, as_of) VALUES
              ('acme', 'Acme', 123450, 'U02BEN', '{{"id":"acme","name":"Acme","arr":1234.5,"churned":true,"owned_since":"2026-03-01"}}', 'CSV', '2026-03-05T09:00:00.0000000Z'),
              ('noticed', 'Noticed', NULL, 'U01ANA', '{{"id":"noticed","name":"Noticed"}}', 'CSV', '2026-03-05T09:00:00.0000000Z'),
              ('nobodys', 'Nobodys', 500, NULL, '{{"id":"nobodys","name":"Nobodys"}}', 'CSV', '2026-03-05T09:00:00.0000000Z');
            INSERT INTO ownerships (account_id, since, owner, until, handover_id) VALUES
              ('acme', '2025-01-01', 'U01ANA', '2026-02-10', NULL),
              ('acme', '2026-03-01', 'U02BEN', NULL, 'h1'),
              ('noticed', '2026-03-05', 'U01ANA', NULL, NULL);
            """);
        await database.Upgrade.Run(None);

        var stores = database.NewScope();
        var histories = await stores.Ownerships.HistoriesOf([Acme, new("noticed"), new("nobodys")], None);
        Assert.Equal(
            [("U01ANA", "2025-01-01", "2026-02-01"), (null, "2026-02-10", "2026-02-10"), ("U02BEN", "2026-03-01", "2026-03-01")],
            histories[Acme].Events.Select(each => (each.Owner?.Value, $"{each.From:yyyy-MM-dd}", $"{each.ToldAt:yyyy-MM-dd}")));
        Assert.Equal(new OwnershipWord(OwnershipWordKind.Handover, "h1"), histories[Acme].Last!.By.Word);
        Assert.Equal([false, false, false], histories[Acme].Events.Select(each => each.DayIsAssumed));
        Assert.True(histories[new("noticed")].Last!.By.DayIsAssumed);
        Assert.Null(histories[new("nobodys")].On(new DateOnly(2026, 3, 5))!.Owner);
        var arr = await stores.Arr.Of([Acme, new("nobodys")], None);
        Assert.Equal((1234.5m, true, new DateOnly(2026, 3, 5)), (arr[Acme].Latest!.Arr, arr[Acme].Latest!.Churned, arr[Acme].Latest!.On));
        Assert.Equal((5m, false), (arr[new("nobodys")].Latest!.Arr, arr[new("nobodys")].Latest!.Churned));
    }

    private static async Task Told(TestDatabase database, Account account)
    {
        var stores = database.NewScope();
        await stores.Write(token => stores.Accounts.Upsert([account], "accounts.csv", Sample.Today, Sample.Noon, token));
    }

    private static Task<int> Corrected(TestDatabase database, params OwnershipClaim[] claims)
    {
        var stores = database.NewScope();
        return stores.Db.Write(token => stores.Ownerships.Correct([Acme], _ => claims, "ownership.csv", Sample.Noon, token), None);
    }
}
