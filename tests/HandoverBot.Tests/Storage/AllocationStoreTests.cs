using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Tests.Storage;

public sealed class AllocationStoreTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_list_begins_with_the_highest_arr_and_is_filtered_and_paged(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var (lists, stale, db) = Parts(database);
        await db.Write(token => stale.Replace([], [Line("small", 1, "EU TAM", "EU"), Line("unknown", null, null, null), Line("big", 9, "US TAM", "US", "TAM")], token), None);

        Assert.Equal(["big", "small", "unknown"], await Subjects(new AllocationFilter(ReviewList.WithoutOwner)));
        Assert.Equal(["small"], await Subjects(new AllocationFilter(ReviewList.WithoutOwner, new PoolFilter(IsClear: true, "EU TAM"))));
        Assert.Equal(["big", "small"], await Subjects(new AllocationFilter(ReviewList.WithoutOwner, new PoolFilter(IsClear: true))));
        Assert.Equal(["unknown"], await Subjects(new AllocationFilter(ReviewList.WithoutOwner, new PoolFilter(IsClear: false))));
        Assert.Equal(["unknown"], await Subjects(new AllocationFilter(ReviewList.WithoutOwner, Region: new TextFilter(null))));
        Assert.Equal(["big"], await Subjects(new AllocationFilter(ReviewList.WithoutOwner, OwnerRole: "TAM")));
        Assert.Equal(["small"], (await lists.Page(new AllocationFilter(ReviewList.WithoutOwner), Today, 1, 1, None)).Select(line => line.Subject));
        Assert.Empty(await Subjects(new AllocationFilter(ReviewList.ExpansionPotential)));

        async Task<IEnumerable<string>> Subjects(AllocationFilter filter) => (await lists.Page(filter, Today, 0, 10, None)).Select(line => line.Subject);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_left_stays_out_until_its_day_is_over_and_the_last_word_counts(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var (lists, stale, db) = Parts(database);
        await db.Write(token => stale.Replace([], [Line("a", 1, null, null)], token), None);
        var open = new AllocationFilter(ReviewList.WithoutOwner);

        Assert.True(await db.Write(token => lists.Hold(ReviewList.WithoutOwner, new AllocationHold("a", Today, "Soon.", Sample.Ana), Sample.Noon, token), None));
        Assert.False(await db.Write(token => lists.Hold(ReviewList.WithoutOwner, new AllocationHold("a", Today, "Soon.", Sample.Ana), Sample.Noon, token), None));
        Assert.True(await db.Write(token => lists.Hold(ReviewList.WithoutOwner, new AllocationHold("a", Today.AddDays(1), "Later.", Sample.Ben), Sample.Noon, token), None));

        Assert.Equal((0, 1), (await lists.Count(open, Today.AddDays(1), None), await lists.Count(open with { Held = true }, Today.AddDays(1), None)));
        Assert.Equal((1, 0), (await lists.Count(open, Today.AddDays(2), None), await lists.Count(open with { Held = true }, Today.AddDays(2), None)));
        Assert.Equal([new AllocationHold("a", Today.AddDays(1), "Later.", Sample.Ben)], await lists.Holds(ReviewList.WithoutOwner, ["a", "b"], Today, None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whatever_changes_an_account_marks_it_in_the_same_transaction(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();
        await stores.Write(async token => await stores.Accounts.Upsert([Sample.Account("acme", Sample.Ana), Sample.Account("globex", Sample.Ana)], "accounts.csv", Today, Sample.Noon, token));
        var (_, stale, db) = Parts(database);
        Assert.Equal(2, await stale.Count(None));
        Assert.Equal(["acme"], (await db.Write(token => stale.Take(1, token), None)).Select(id => id.Value));
        Assert.Equal(["globex"], (await db.Write(token => stale.Take(9, token), None)).Select(id => id.Value));

        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Write(async token =>
        {
            await stores.Accounts.ChangeOwner(new("acme"), Sample.Ben, Today, new OwnershipWord(OwnershipWordKind.Handover, "h1"), Sample.Noon, token);
            await stores.Db.SaveChangesAsync(token);
            throw new InvalidOperationException();
        }));
        Assert.False(await stale.Any(None));
        await stores.Write(token => stores.Accounts.ChangeOwner(new("acme"), Sample.Ben, Today, new OwnershipWord(OwnershipWordKind.Handover, "h1"), Sample.Noon, token));

        Assert.Equal(["acme"], await db.StaleAllocations.Select(row => row.AccountId.Value).ToListAsync());
        await db.Write(token => stale.MarkAll(new AllocationLookRow { PolicyHash = "p", RosterHash = "r", Day = Today, At = Sample.Noon }, token), None);
        Assert.Equal(2, await stale.Count(None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_written_within_another_transaction_is_part_of_that(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Write(async token =>
        {
            await stores.Db.Write(inner => stores.Accounts.Upsert([Sample.Account("acme", Sample.Ana)], "accounts.csv", Today, Sample.Noon, inner), token);
            Assert.NotNull(await stores.Accounts.Find(new("acme"), token));
            throw new InvalidOperationException();
        }));

        Assert.Null(await database.NewScope().Accounts.Find(new("acme"), None));
    }

    private static (AllocationStore Lists, StaleAllocations Stale, HandoverBotDb Db) Parts(TestDatabase database)
    {
        var db = database.NewScope().Db;
        return (new AllocationStore(db), new StaleAllocations(db), db);
    }

    private static AllocationLine Line(string subject, decimal? arr, string? pool, string? region, string? role = null) =>
        new(ReviewList.WithoutOwner, subject, subject, arr, pool, region, role);
}
