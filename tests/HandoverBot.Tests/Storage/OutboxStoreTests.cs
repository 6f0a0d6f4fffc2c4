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

        var first = await Claim(outbox, Now);
        Assert.Equal(["a1", "b1"], Keys(first));
        Assert.Empty(await Claim(outbox, Now));

        await outbox.MarkSent(first[0].Row.Id, "C1", "1.2", Now, None);
        Assert.Equal(["a2"], Keys(await Claim(outbox, Now)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_ever_stored_under_a_key_is_not_stored_again(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;

        Assert.True(await Add(outbox, "a1", "ana"));
        Assert.False(await Add(outbox, "a1", "ana"));
        await outbox.MarkSent((await Claim(outbox, Now))[0].Row.Id, "C1", "1.2", Now, None);
        Assert.False(await Add(outbox, "a1", "ben"));
        Assert.Empty(await Claim(outbox, Now.AddDays(1)));
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

        Assert.Empty(await Claim(stores.Outbox, Now));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_failed_holds_up_its_conversation_until_it_is_tried_again(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "a2", "ana");
        var retryAt = Now.AddSeconds(30);

        await outbox.MarkFailed((await Claim(outbox, Now))[0].Row.Id, "rate limited", retryAt, None);

        Assert.Empty(await Claim(outbox, Now));
        Assert.Equal(retryAt, await outbox.NextDue(Now, None));
        var again = Assert.Single(await Claim(outbox, retryAt));
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

        Assert.Equal(["a1"], Keys(await Claim(outbox, Now)));
        await outbox.MarkSent(2, "C1", "1.2", Now, None);
        Assert.Equal(tomorrow, await outbox.NextDue(Now, None));
        Assert.Equal(["reminder"], Keys(await Claim(outbox, tomorrow)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_under_way_when_its_sender_vanished_is_given_out_again_with_a_warning(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Add(database.NewScope().Outbox, "a1", "ana");
        await Claim(database.NewScope().Outbox, Now);

        var outbox = database.NewScope().Outbox;
        Assert.Empty(await Claim(outbox, Now.AddSeconds(59)));
        Assert.Equal(Now + Lease, await outbox.NextDue(Now, None));
        Assert.True(Assert.Single(await Claim(outbox, Now + Lease)).MayHaveBeenSent);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_given_up_can_be_seen_and_lets_the_rest_through(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "a2", "ana");
        await Add(outbox, "a3", "ana");

        await outbox.MarkDead((await Claim(outbox, Now))[0].Row.Id, "channel_not_found", Now, None);
        await outbox.MarkDropped((await Claim(outbox, Now))[0].Row.Id, "withdrawn meanwhile", Now, None);

        Assert.Equal(["a3"], Keys(await Claim(outbox, Now)));
        var dead = Assert.Single(await outbox.Dead(10, None));
        Assert.Equal(("a1", "channel_not_found"), (dead.DedupeKey, dead.LastError));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_given_up_can_be_put_back_in_line_and_is_looked_for_before_it_is_sent(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "b1", "ben");
        foreach (var claimed in await Claim(outbox, Now))
            await (claimed.Row.DedupeKey == "a1" ? outbox.MarkDead(claimed.Row.Id, "channel_not_found", Now, None) : outbox.MarkSent(claimed.Row.Id, "C1", "1.2", Now, None));
        var later = Now.AddDays(1);

        Assert.Equal(1, await outbox.Revive(later, None));

        Assert.Empty(await outbox.Dead(10, None));
        Assert.Equal(new OutboxBacklog(1, 0, later), await outbox.Backlog(None));
        var again = Assert.Single(await Claim(outbox, later));
        Assert.Equal(("a1", 1, true), (again.Row.DedupeKey, again.Row.Attempts, again.MayHaveBeenSent));
        Assert.Equal(0, await outbox.Revive(later, None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Senders_who_ask_at_once_never_get_the_same_row(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        foreach (var number in Enumerable.Range(0, 20))
            await Add(database.NewScope().Outbox, $"key{number}", $"conversation{number}");

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Claim(database.NewScope().Outbox, Now, most: 20))));

        Assert.Equal(20, claims.SelectMany(Keys).Count());
        Assert.Equal(20, claims.SelectMany(Keys).Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_resting_conversation_is_left_alone(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "b1", "ben");

        Assert.Equal(["b1"], Keys(await outbox.Claim(10, Now, Lease, resting: ["ana"], None)));
        Assert.Equal(["a1"], Keys(await Claim(outbox, Now)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_put_off_counts_as_no_attempt_and_what_is_uncertain_stays_so(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        await Add(outbox, "b1", "ben");
        var claimed = await Claim(outbox, Now);
        var later = Now.AddSeconds(30);

        await outbox.MarkPutOff(claimed[0].Row.Id, mayHaveBeenSent: false, "ratelimited", later, None);
        await outbox.MarkUncertain(claimed[1].Row.Id, "no answer", later, None);

        Assert.Empty(await Claim(outbox, Now));
        var again = await Claim(outbox, later);
        Assert.Equal([("a1", false), ("b1", true)], again.Select(each => (each.Row.DedupeKey, each.MayHaveBeenSent)).Order());
        Assert.Equal([2, 2], again.Select(each => each.Row.Attempts));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_backlog_tells_what_waits_since_when_and_what_was_given_up(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        Assert.Equal(new OutboxBacklog(0, 0, OldestDue: null), await outbox.Backlog(None));
        await Add(outbox, "a1", "ana");
        await Add(outbox, "a2", "ana");
        await Add(outbox, "b1", "ben");

        await outbox.MarkDead((await Claim(outbox, Now))[0].Row.Id, "channel_not_found", Now, None);

        Assert.Equal(new OutboxBacklog(2, 1, Now), await outbox.Backlog(None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_row_knows_whether_the_same_is_asked_for_again_behind_it(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        var first = (await Claim(outbox, Now))[0].Row;
        await Add(outbox, "b1", "ben");
        Assert.False(await outbox.GivesWay(first, Now, None));

        await Add(outbox, "a2", "ana");
        Assert.True(await outbox.GivesWay(first, Now, None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_last_of_several_rows_that_ask_for_the_same_stands_for_all(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var outbox = database.NewScope().Outbox;
        await Add(outbox, "a1", "ana");
        var first = (await Claim(outbox, Now))[0].Row;
        await Add(outbox, "a2", "ana");
        await Add(outbox, "a3", "ana");
        await Add(outbox, "a4", "ana");

        Assert.True(await outbox.GivesWay(first, Now, None));
        await outbox.MarkDropped(first.Id, "superseded", Now, None);

        Assert.Equal(new OutboxBacklog(1, 0, Now), await outbox.Backlog(None));
        Assert.Equal("a4", Assert.Single(await Claim(outbox, Now)).Row.DedupeKey);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_to_follow_a_commit_follows_it_and_no_failure(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();
        var told = new List<string>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Write(_ =>
        {
            stores.Db.AfterCommit(() => told.Add("failed"));
            throw new InvalidOperationException("Something goes wrong.");
        }));
        await stores.Write(_ =>
        {
            stores.Db.AfterCommit(() => told.Add("committed"));
            Assert.Empty(told);
            return Task.CompletedTask;
        });

        Assert.Equal(["committed"], told);
    }

    private static IEnumerable<string> Keys(IReadOnlyList<ClaimedRow> claimed) => claimed.Select(each => each.Row.DedupeKey);

    private static Task<IReadOnlyList<ClaimedRow>> Claim(OutboxStore outbox, DateTimeOffset now, int most = 10) =>
        outbox.Claim(most, now, Lease, resting: [], None);

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
