using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Ledgers.Snapshots;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Tests.Storage;

public sealed class FiguresTests
{
    private static readonly AccountId Acme = new("acme");
    private static readonly Quarter Quarter = new FiscalCalendar(StartMonth: 1, TimeZoneInfo.Utc).QuarterOf(Sample.Today);
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ARR_is_kept_where_it_changes_and_only_there(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, arr: 1000.01m, day: 0);
        await Told(database, arr: 1000.01m, day: 3);
        await Told(database, arr: 900, day: 5);
        await Told(database, arr: null, day: 7);

        var arr = (await database.NewScope().Arr.Of([Acme], None))[Acme];

        Assert.Equal(3, await database.NewScope().Db.ArrObservations.CountAsync());
        Assert.Equal((1000.01m, 1000.01m, 900m, (decimal?)null), (arr.AtEndOf(Day(0)), arr.AtEndOf(Day(4)), arr.AtEndOf(Day(6)), arr.AtEndOf(Day(7))));
        Assert.Null(arr.AtEndOf(Day(-1)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_clock_that_was_put_back_does_not_change_the_order_in_which_ARR_was_told(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, arr: 100, day: 5);
        await Told(database, arr: 200, day: 2);

        Assert.Equal(200m, (await database.NewScope().Arr.Of([Acme], None))[Acme].AtEndOf(Day(5)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_past_comes_in_beside_what_is_known_and_only_once(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, arr: 100, day: 0);
        (AccountId, DateOnly, decimal)[] past = [(Acme, Day(-90), 70), (Acme, Day(-30), 80)];
        var stores = database.NewScope();

        Assert.Equal(2, await stores.Db.Write(token => stores.Arr.NotePast(past, "arr.csv", Sample.Noon, token), None));
        Assert.Equal(0, await stores.Db.Write(token => stores.Arr.NotePast(past, "arr.csv", Sample.Noon, token), None));
        var arr = (await stores.Arr.Of([Acme], None))[Acme];
        Assert.Equal((70m, 80m, 100m), (arr.AtEndOf(Day(-31)), arr.AtEndOf(Day(-1)), arr.AtEndOf(Day(1))));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_a_quarters_usage_the_last_word_counts(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, arr: 100, day: 0);
        var stores = database.NewScope();

        Assert.Equal(1, await Used(9_000));
        Assert.Equal(0, await Used(9_000));
        Assert.Equal(1, await Used(9_500.25m));
        Assert.Equal(9_500.25m, (await stores.Usage.Of([Acme], None))[Acme]["2026Q3"]);
        Assert.Equal(2, await stores.Db.UsageTold.CountAsync());

        Task<int> Used(decimal amount) => stores.Db.Write(
            token => stores.Usage.Note([new UsageTold(Acme, "2026Q3", amount, "USD")], "usage.csv", Sample.Noon, token), None);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_snapshot_comes_back_as_it_was_taken_and_is_never_taken_twice(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        SnapshotLine[] lines = [new(Acme, OwnerIsKnown: true, Sample.Ana, 12.34m), new(new("b"), OwnerIsKnown: true, Owner: null, 1), new(new("c"), OwnerIsKnown: false, Owner: null, Arr: null)];
        var stores = database.NewScope();
        await Take();

        var snapshot = await stores.Snapshots.Find(Quarter.Start, isFirst: true, [Acme, new("b"), new("c"), new("d")], at => DateOnly.FromDateTime(at.UtcDateTime), None);

        Assert.Equal(lines, lines.Select(line => snapshot!.Of(line.Account)));
        Assert.False(snapshot!.Of(new("d")).OwnerIsKnown);
        Assert.Equal((Quarter.Start, Sample.Today), (await stores.Snapshots.LastDay(None), snapshot.TakenOn));
        Assert.Equal([Acme], await stores.Snapshots.BookOf(Sample.Ana, Quarter.Start, None));
        Assert.True(HandoverBotDb.IsUniqueViolation(await Assert.ThrowsAsync<DbUpdateException>(Take)));
        Assert.Null(await stores.Snapshots.Find(Quarter.End, isFirst: false, [Acme], _ => default, None));

        Task Take() => stores.Write(token => stores.Snapshots.Take(Quarter.Start, Quarter, lines.ToAsyncEnumerable(), "hash", Sample.Noon, token));
    }

    private static DateOnly Day(int day) => Sample.Today.AddDays(day);

    private static async Task Told(TestDatabase database, decimal? arr, int day)
    {
        var stores = database.NewScope();
        await stores.Write(token => stores.Accounts.Upsert([Sample.Account("acme", Sample.Ana, arr)], "accounts.csv", Day(day), Sample.Noon.AddDays(day), token));
    }
}
