using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Storage.Databases;

namespace HandoverBot.Tests.Storage;

public sealed class OutboxStoreTests
{
    private static readonly DateTimeOffset Now = Sample.Noon;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_conversation_gets_its_rows_one_after_the_other(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "a2", "ana");
        await Add(outbox, "b1", "ben");

        var first = await outbox.Claim(10, Now, Lease, [], None);
        Assert.Equal(["a1", "b1"], Keys(first));
        Assert.Empty(await outbox.Claim(10, Now, Lease, [], None));

        await outbox.MarkSent(first[0].Row.Id, "C1", "1.2", Now, None);
        Assert.Equal(["a2"], Keys(await outbox.Claim(10, Now, Lease, [], None)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_ever_stored_under_a_key_is_not_stored_again(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;

        Assert.True(await Add(outbox, "a1", "ana"));
        Assert.False(await Add(outbox, "a1", "ana"));
        await outbox.MarkSent((await outbox.Claim(10, Now, Lease, [], None))[0].Row.Id, "C1", "1.2", Now, None);
        Assert.False(await Add(outbox, "a1", "ben"));
        Assert.Empty(await outbox.Claim(10, Now.AddDays(1), Lease, [], None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_row_goes_with_the_transaction_that_fails(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Write(async token =>
        {
            await stores.Outbox.Add(Row("a1", "ana", Now), token);
            throw new InvalidOperationException("Something else goes wrong.");
        }));

        Assert.Empty(await stores.Outbox.Claim(10, Now, Lease, [], None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_failed_holds_up_its_conversation_until_it_is_tried_again(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "a2", "ana");
        var retryAt = Now.AddSeconds(30);

        await outbox.MarkFailed((await outbox.Claim(10, Now, Lease, [], None))[0].Row.Id, "rate limited", retryAt, None);

        Assert.Empty(await outbox.Claim(10, Now, Lease, [], None));
        Assert.Equal(retryAt, await outbox.NextDue(Now, None));
        var again = Assert.Single(await outbox.Claim(10, retryAt, Lease, [], None));
        Assert.Equal(("a1", 2, false, "rate limited"), (again.Row.DedupeKey, again.Row.Attempts, again.MayHaveBeenSent, again.Row.LastError));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_planned_for_later_holds_nothing_up(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        var tomorrow = Now.AddDays(1);
        await outbox.Add(Row("reminder", "ana", tomorrow), None);
        await Add(outbox, "a1", "ana");

        Assert.Equal(["a1"], Keys(await outbox.Claim(10, Now, Lease, [], None)));
        await outbox.MarkSent(2, "C1", "1.2", Now, None);
        Assert.Equal(tomorrow, await outbox.NextDue(Now, None));
        Assert.Equal(["reminder"], Keys(await outbox.Claim(10, tomorrow, Lease, [], None)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_under_way_when_its_sender_vanished_is_given_out_again_with_a_warning(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Add(database.NewScope().Outbox, "a1", "ana");
        await database.NewScope().Outbox.Claim(10, Now, Lease, [], None);

        var outbox = database.NewScope().Outbox;
        Assert.Empty(await outbox.Claim(10, Now.AddSeconds(59), Lease, [], None));
        Assert.Equal(Now + Lease, await outbox.NextDue(Now, None));
        Assert.True(Assert.Single(await outbox.Claim(10, Now + Lease, Lease, [], None)).MayHaveBeenSent);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_given_up_can_be_seen_and_lets_the_rest_through(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "a2", "ana");
        await Add(outbox, "a3", "ana");

        await outbox.MarkDead((await outbox.Claim(10, Now, Lease, [], None))[0].Row.Id, "channel_not_found", Now, None);
        await outbox.MarkDropped((await outbox.Claim(10, Now, Lease, [], None))[0].Row.Id, "withdrawn meanwhile", Now, None);

        Assert.Equal(["a3"], Keys(await outbox.Claim(10, Now, Lease, [], None)));
        var dead = Assert.Single(await outbox.Dead(10, None));
        Assert.Equal(("a1", "channel_not_found"), (dead.DedupeKey, dead.LastError));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Senders_who_ask_at_once_never_get_the_same_row(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        foreach (var number in Enumerable.Range(0, 20))
            await Add(database.NewScope().Outbox, $"key{number}", $"conversation{number}");

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.NewScope().Outbox.Claim(20, Now, Lease, [], None))));

        Assert.Equal(20, claims.SelectMany(Keys).Count());
        Assert.Equal(20, claims.SelectMany(Keys).Distinct().Count());
    }

    private static IEnumerable<string> Keys(IReadOnlyList<ClaimedRow> claimed) => claimed.Select(each => each.Row.DedupeKey);

    private static Task<bool> Add(OutboxStore outbox, string key, string conversation) => outbox.Add(Row(key, conversation, Now), None);

    private static OutboxRow Row(string key, string conversation, DateTimeOffset dueAt) => new()
    {
        DedupeKey = key,
        Conversation = conversation,
        Kind = "post",
        Payload = "{}",
        CreatedAt = Now,
        DueAt = dueAt,
    };
}
