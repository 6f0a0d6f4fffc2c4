using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Tests.Storage.Databases;

namespace HandoverBot.Tests.Storage;

public sealed class AccountStoreTests
{
    private static readonly AccountId Acme = new("acme");
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_account_is_found_as_it_was_told(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = await Told(database, Sample.FullAccount);

        Assert.Equal(StorageJson.Write(Sample.FullAccount), StorageJson.Write((await stores.Accounts.Find(Acme, None))!));
        Assert.Null(await stores.Accounts.Find(new AccountId("nobody"), None));
        var read = await stores.Reads.Find(SourceReads.Accounts, None);
        Assert.Equal(("accounts.csv", 1, Sample.Noon), (read!.Origin, read.Rows, read.At));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Telling_again_changes_what_is_known_and_doubles_nothing(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.FullAccount, Sample.Account("globex", Sample.Ana));
        var stores = await Told(database, Sample.FullAccount with { Name = "Acme Inc." }, Sample.Account("initech", Sample.Ana));

        Assert.Equal(["acme", "globex", "initech"], await stores.Accounts.All().Select(account => account.Id.Value).ToListAsync());
        Assert.Equal("Acme Inc.", (await stores.Accounts.Find(Acme, None))!.Name);
        Assert.Single(await stores.Ownerships.Of(Acme, None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_book_begins_with_the_highest_arr_and_ends_with_the_unknown(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = await Told(
            database,
            Sample.Account("unknown", Sample.Ana, arr: null),
            Sample.Account("small", Sample.Ana, 9.99m),
            Sample.Account("big", Sample.Ana, 100000m),
            Sample.Account("others", Sample.Ben, 500m),
            Sample.Account("nobodys", owner: null, 700m));

        Assert.Equal(["big", "small", "unknown"], (await stores.Accounts.OwnedBy(Sample.Ana, None)).Select(account => account.Id.Value));
        var loads = await stores.Accounts.BookLoads(None);
        Assert.Equal(new BookLoad(Sample.Ana, 3, 100009.99m, UnknownArr: 1), loads[Sample.Ana]);
        Assert.Equal(new BookLoad(Sample.Ben, 1, 500m, UnknownArr: 0), loads[Sample.Ben]);
        Assert.Equal(2, loads.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Accounts_rank_by_arr_and_an_unknown_one_does_not(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = await Told(
            database,
            Sample.Account("first", Sample.Ana, 1000m),
            Sample.Account("second", Sample.Ana, 999.99m),
            Sample.Account("alsosecond", Sample.Ana, 999.99m),
            Sample.Account("fourth", Sample.Ana, 90m),
            Sample.Account("unknown", Sample.Ana, arr: null));

        Assert.Equal(1, await stores.Accounts.RankByArr(new AccountId("first"), None));
        Assert.Equal(2, await stores.Accounts.RankByArr(new AccountId("second"), None));
        Assert.Equal(4, await stores.Accounts.RankByArr(new AccountId("fourth"), None));
        Assert.Null(await stores.Accounts.RankByArr(new AccountId("unknown"), None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_changed_arr_ranks_anew_in_every_process(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await using var otherProcess = TestDatabase.Sharing(database);
        await Told(database, Sample.Account("acme", Sample.Ana, 10m), Sample.Account("globex", Sample.Ben, 20m));
        Assert.Equal(2, await otherProcess.NewScope().Accounts.RankByArr(Acme, None));

        await Told(database, Sample.Account("acme", Sample.Ana, 30m));

        Assert.Equal(1, await database.NewScope().Accounts.RankByArr(Acme, None));
        Assert.Equal(1, await otherProcess.NewScope().Accounts.RankByArr(Acme, None));
        Assert.Equal(1, (await otherProcess.NewScope().Accounts.RanksByArr(Sample.Ana, None))[Acme]);
        Assert.Equal(2, (await otherProcess.NewScope().Accounts.RanksByArr([new AccountId("globex")], None))[new AccountId("globex")]);

        await Told(database, Sample.Account("initech", owner: null, 40m));

        Assert.Equal(2, await otherProcess.NewScope().Accounts.RankByArr(Acme, None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ranks_that_never_came_true_are_not_kept(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.Account("acme", Sample.Ana, 10m), Sample.Account("globex", Sample.Ben, 20m));
        var stores = database.NewScope();

        await Assert.ThrowsAsync<TimeoutException>(() => stores.Write(async token =>
        {
            await stores.Accounts.Upsert([Sample.Account("acme", Sample.Ana, 30m)], "accounts.csv", Sample.Today, Sample.Noon, token);
            Assert.Equal(1, await stores.Accounts.RankByArr(Acme, token));
            throw new TimeoutException();
        }));
        await Told(database, Sample.Account("acme", Sample.Ana, 11m));

        Assert.Equal(2, await database.NewScope().Accounts.RankByArr(Acme, None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_handover_moves_the_account_from_one_book_to_the_other_without_a_day_between(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.FullAccount);
        var stores = database.NewScope();

        await stores.Write(token => stores.Accounts.ChangeOwner(Acme, Sample.Ben, Sample.Today, new OwnershipWord(OwnershipWordKind.Handover, "h1"), Sample.Noon, token));

        Assert.Empty(await stores.Accounts.OwnedBy(Sample.Ana, None));
        var account = Assert.Single(await stores.Accounts.OwnedBy(Sample.Ben, None));
        Assert.Equal((Sample.Ben, Sample.Ana, Sample.Today), (account.Owner, account.PreviousOwner, account.OwnedSince));
        var owners = await stores.Ownerships.Of(Acme, None);
        Assert.Equal(
            [(Sample.Ana, new DateOnly(2026, 1, 15), (DateOnly?)Sample.Today, (HandoverId?)null), (Sample.Ben, Sample.Today, null, new HandoverId("h1"))],
            owners.Select(row => (row.Owner, row.Since, row.Until, row.HandoverId)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_source_from_before_a_handover_does_not_undo_it_and_one_from_after_it_does(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.FullAccount);
        var stores = database.NewScope();
        await stores.Write(token => stores.Accounts.ChangeOwner(Acme, Sample.Ben, Sample.Today, new OwnershipWord(OwnershipWordKind.Handover, "h1"), Sample.Noon, token));

        await Told(database, Sample.FullAccount with { Health = 3 });
        var kept = await database.NewScope().Accounts.Find(Acme, None);
        Assert.Equal((Sample.Ben, Sample.Today, 3m), (kept!.Owner, kept.OwnedSince, kept.Health));

        await Told(database, Sample.FullAccount with { OwnedSince = Sample.Today.AddDays(1) });
        Assert.Equal(Sample.Ana, (await database.NewScope().Accounts.Find(Acme, None))!.Owner);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task However_owners_change_the_days_have_no_gap_and_no_overlap(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        PersonId[] owners = [Sample.Ana, Sample.Ben, Sample.Ben, Sample.Ana, new("U03CYD"), Sample.Ana];
        int[] days = [0, 5, 9, 9, 9, 30];
        foreach (var (owner, day) in owners.Zip(days))
            await Told(database, Sample.Account("acme", owner) with { OwnedSince = Sample.Today.AddDays(day) });

        var rows = await database.NewScope().Ownerships.Of(Acme, None);

        Assert.Equal([Sample.Ana, Sample.Ben, new("U03CYD"), Sample.Ana], rows.Select(row => row.Owner));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.Since));
        Assert.Null(rows[^1].Until);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_account_that_loses_its_owner_is_owned_by_nobody_from_that_day_on(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Told(database, Sample.Account("acme", Sample.Ana));
        var stores = await Told(database, Sample.Account("acme", owner: null) with { OwnedSince = null });

        Assert.Empty(await stores.Accounts.OwnedBy(Sample.Ana, None));
        Assert.Equal(Sample.Today, Assert.Single(await stores.Ownerships.Of(Acme, None)).Until);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_account_is_recognised_by_what_was_typed(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = await Told(database, Sample.Account("acme", Sample.Ana), Sample.Account("globex", Sample.Ana));

        var match = Assert.IsType<AccountMatch.One>(await stores.Accounts.Match("Glóbex", None));
        Assert.Equal("globex", match.Account.Id.Value);
    }

    private static async Task<Stores> Told(TestDatabase database, params Account[] accounts)
    {
        var stores = database.NewScope();
        await stores.Write(token => stores.Accounts.Upsert(accounts, "accounts.csv", Sample.Today, Sample.Noon, token));
        return stores;
    }
}
