using HandoverBot.Storage;
using HandoverBot.Storage.Upgrading;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Tests.Storage;

public sealed class DatabaseUpgradeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Upgrading_twice_changes_nothing_the_second_time(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var before = await Schema.Of(database);

        await database.Upgrade.Run(CancellationToken.None);

        Assert.Equal(before, await Schema.Of(database));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Several_that_start_at_once_upgrade_only_once(StorageProvider provider)
    {
        await using var database = await TestDatabase.Empty(provider);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => database.Upgrade.Run(CancellationToken.None))));

        var applied = await database.NewScope().Db.Database
            .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM schema_versions")
            .SingleAsync();
        Assert.Equal(UpgradeScript.For(provider).Count, applied);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_newer_database_is_refused_with_what_to_do(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await database.NewScope().Db.Database.ExecuteSqlRawAsync("INSERT INTO schema_versions VALUES (999, 'from the future', '')");

        var refusal = await Assert.ThrowsAsync<DatabaseTooNewException>(() => database.Upgrade.Run(CancellationToken.None));

        Assert.Equal(999, refusal.Found);
        Assert.Contains("Start the newer HandoverBot again", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_scripts_make_the_tables_that_the_model_expects(StorageProvider provider)
    {
        await using var upgraded = await TestDatabase.Open(provider);
        await using var modelled = await TestDatabase.Empty(provider);
        var db = modelled.NewScope().Db;
        await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript());

        var byScripts = (await Schema.Of(upgraded)).Where(line => !line.Contains("schema_versions", StringComparison.Ordinal));

        Assert.Equal(await Schema.Of(modelled), byScripts);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Policies_kept_before_adoptions_were_noted_count_as_adopted_when_they_were_stored(StorageProvider provider)
    {
        await using var database = await TestDatabase.Empty(provider);
        var db = database.NewScope().Db;
        await db.Database.ExecuteSqlRawAsync(UpgradeScript.For(provider)[0].Sql);
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE schema_versions (version integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL);"
            + "INSERT INTO schema_versions VALUES (1, 'first_tables', '');"
            + "INSERT INTO policies VALUES ('bbb', 'second', '2026-01-01', '{{}}', '2026-03-02T09:00:00.0000000Z');"
            + "INSERT INTO policies VALUES ('aaa', 'first', '2025-01-01', '{{}}', '2025-11-30T23:00:00.0000000Z');");

        await database.Upgrade.Run(CancellationToken.None);

        Assert.Equal(
            [(1, "first", new DateOnly(2025, 11, 30), new DateOnly(2025, 1, 1)), (2, "second", new DateOnly(2026, 3, 2), new DateOnly(2026, 1, 1))],
            (await database.NewScope().Policies.Adoptions(CancellationToken.None))
                .Select(each => (each.Adoption.Number, each.Name, each.Adoption.AdoptedOn, each.Adoption.EffectiveFrom)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Handovers_of_before_keep_their_owner_and_those_of_now_need_none(StorageProvider provider)
    {
        await using var database = await TestDatabase.Empty(provider);
        var db = database.NewScope().Db;
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE schema_versions (version integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)");
        foreach (var script in UpgradeScript.For(provider).Where(script => script.Version < 8))
        {
            await db.Database.ExecuteSqlRawAsync(script.Sql);
            await db.Database.ExecuteSqlAsync($"INSERT INTO schema_versions VALUES ({script.Version}, {script.Name}, '')");
        }

        var live = provider == StorageProvider.Sqlite ? "1" : "true";
        string[] rows =
        [
            "INSERT INTO handovers (id, account_id, account_name, status, owner, version, status_since, is_live, state) "
                + $"VALUES ('h1', 'acme', 'Acme', 'proposed', 'U01ANA', 1, '', {live}, '')",
            "INSERT INTO handover_events VALUES ('h1', 1, '', 'U01ANA', 'p', 'h', 'handover_proposed', '')",
        ];
        foreach (var row in rows)
            await db.Database.ExecuteSqlRawAsync(row);

        await database.Upgrade.Run(CancellationToken.None);

        db = database.NewScope().Db;
        Assert.Equal("U01ANA", await db.Database.SqlQuery<string>($"SELECT owner AS \"Value\" FROM handovers").SingleAsync());
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync("UPDATE handovers SET owner = NULL"));
        Assert.Equal(1, await db.HandoverEvents.CountAsync());
    }

    [Fact]
    public void Every_database_has_the_same_steps()
    {
        Assert.Equal(
            UpgradeScript.For(StorageProvider.Sqlite).Select(script => (script.Version, script.Name)),
            UpgradeScript.For(StorageProvider.PostgreSql).Select(script => (script.Version, script.Name)));
    }

    [Fact]
    public async Task Sqlite_keeps_what_it_has_said_it_keeps()
    {
        await using var database = await TestDatabase.Open(StorageProvider.Sqlite);
        var db = database.NewScope().Db;

        Assert.Equal("wal", await Pragma<string>(db, "journal_mode"));
        Assert.Equal(2, await Pragma<int>(db, "synchronous"));
        Assert.Equal(1, await Pragma<int>(db, "foreign_keys"));
        Assert.Equal(10000, await Pragma<int>(db, "busy_timeout"));
    }

    private static async Task<T> Pragma<T>(HandoverBotDb db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T));
    }
}
