using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Storage.Databases;

namespace HandoverBot.Tests.Storage;

public sealed class OtherStoresTests
{
    private static readonly AccountId Acme = new("acme");
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_roster_is_what_was_last_told_in_every_process(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await using var otherProcess = TestDatabase.Sharing(database);
        var ana = Sample.Person(Sample.Ana, "Ana", PersonFlags.Lead | PersonFlags.RevOps);
        await Told(database, Sample.Noon, ana, Sample.Person(Sample.Ben, "Ben"));
        Assert.Equal(ana, await database.NewScope().People.Find(Sample.Ana, None));
        Assert.Equal(2, (await otherProcess.NewScope().People.Roster(None)).People.Count);

        await Told(database, Sample.Noon.AddDays(1), ana with { Name = "Ana Maria" });

        foreach (var process in (TestDatabase[])[database, otherProcess])
        {
            var roster = await process.NewScope().People.Roster(None);
            Assert.Equal("Ana Maria", Assert.Single(roster.People).Name);
            Assert.Same(roster, await process.NewScope().People.Roster(None));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_roster_that_cannot_be_stored_leaves_the_old_one(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var ana = Sample.Person(Sample.Ana, "Ana");
        await Told(database, Sample.Noon, ana);

        await Assert.ThrowsAnyAsync<Exception>(() => Told(database, Sample.Noon.AddDays(1), ana, ana with { Id = Sample.Ben }));

        Assert.Equal(ana, Assert.Single((await database.NewScope().People.Roster(None)).People));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Invoices_that_were_never_read_are_unknown_and_later_as_fresh_as_the_last_reading(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();
        await stores.Write(token => stores.Accounts.Upsert(
            [Sample.FullAccount, Sample.Account("globex", Sample.Ana)], "accounts.csv", Sample.Today, Sample.Noon, token));
        Assert.False((await stores.Invoices.Standing(Acme, [InvoiceStatus.Open], None)).IsKnown);

        var open = Sample.Invoice("in_1", InvoiceStatus.Open);
        await Invoiced(stores, Sample.Noon, (Acme, open), (Acme, Sample.Invoice("in_2", InvoiceStatus.Paid)));
        var standing = await stores.Invoices.Standing(Acme, [InvoiceStatus.Open, InvoiceStatus.Uncollectible], None);
        Assert.Equal(open, Assert.Single(standing.Blocking));
        Assert.Equal(("invoices.csv", Sample.Noon), (standing.Source, standing.AsOf));
        Assert.True((await stores.Invoices.Standing(new AccountId("globex"), [InvoiceStatus.Open], None)).IsClear);

        await Invoiced(stores, Sample.Noon.AddDays(1), (Acme, open with { Status = InvoiceStatus.Paid }));
        standing = await stores.Invoices.Standing(Acme, [InvoiceStatus.Open], None);
        Assert.True(standing.IsClear);
        Assert.Equal(Sample.Noon.AddDays(1), standing.AsOf);
        Assert.Single(await stores.Invoices.Of(Acme, None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_policy_is_kept_once_by_its_hash(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();
        await Adopt(stores, Policy("Handbook", "0123456789ab"));
        await Adopt(stores, Policy("Other", "ba9876543210"));
        await Adopt(stores, Policy("The same under another name", "0123456789ab"));

        var kept = await stores.Policies.Find("0123456789ab", None);
        Assert.Equal(("Handbook", Sample.Today, "{}", Sample.Noon), (kept!.Name, kept.EffectiveFrom, kept.Text, kept.StoredAt));
        Assert.Null(await stores.Policies.Find("unknown", None));
        Assert.Equal(
            [(1, "Handbook", Sample.Noon), (2, "Other", Sample.Noon), (3, "Handbook", Sample.Noon)],
            (await stores.Policies.Adoptions(None)).Select(each => (each.Adoption.Number, each.Name, each.Adoption.AdoptedAt)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Several_that_start_at_once_with_the_same_policy_adopt_it_once(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await using var otherProcess = TestDatabase.Sharing(database);

        await Task.WhenAll(
            from process in (TestDatabase[])[database, otherProcess]
            from start in Enumerable.Range(0, 2)
            select Task.Run(() => Adopt(process.NewScope(), Policy("Handbook", "0123456789ab"))));

        Assert.Equal("Handbook", Assert.Single(await database.NewScope().Policies.Adoptions(None)).Name);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_card_is_found_where_it_was_last_posted(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var messages = database.NewScope().Messages;
        await messages.Keep(Card("1.1", version: 1), None);
        await messages.Keep(Card("2.2", version: 4), None);

        var card = await messages.Find("h1/allocator", None);
        Assert.Equal(("C1", "2.2", 4, "hash4", Sample.Noon), (card!.Channel, card.Ts, card.Version, card.ContentHash, card.UpdatedAt));
        Assert.Null(await messages.Find("h1/owner", None));
    }

    private static Task Told(TestDatabase database, DateTimeOffset at, params Person[] people)
    {
        var stores = database.NewScope();
        return stores.Write(token => stores.People.ReplaceAll(people, "people.csv", at, token));
    }

    private static Task Invoiced(Stores stores, DateTimeOffset at, params (AccountId Account, Invoice Invoice)[] invoices) =>
        stores.Write(token => stores.Invoices.ReplaceAll(invoices, "invoices.csv", at, token));

    private static Task Adopt(Stores stores, PolicyRow policy) => stores.Policies.Adopt(policy, Sample.Today, Sample.Noon, None);

    private static PolicyRow Policy(string name, string hash) => new()
    {
        Hash = hash,
        Name = name,
        EffectiveFrom = Sample.Today,
        Text = "{}",
        StoredAt = Sample.Noon,
    };

    private static PostedMessageRow Card(string ts, int version) => new()
    {
        Key = "h1/allocator",
        Channel = "C1",
        Ts = ts,
        Version = version,
        ContentHash = $"hash{version}",
        UpdatedAt = Sample.Noon,
    };
}
