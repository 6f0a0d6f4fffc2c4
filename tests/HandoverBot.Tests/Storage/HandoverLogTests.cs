using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Tests.Storage;

public sealed class HandoverLogTests
{
    private static readonly HandoverId Id = new("h1");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_stored_state_is_what_the_log_adds_up_to_after_every_event(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        Handover? state = null;
        foreach (var recorded in Sample.Recorded(Id, 0, Sample.Life))
        {
            state = HandoverHistory.Apply(state, recorded);
            await Append(database.NewScope(), [recorded], state);

            var later = database.NewScope();
            var folded = HandoverHistory.Fold(await later.Log.Load(Id, CancellationToken.None));
            Assert.Equal(StorageJson.Write(state), StorageJson.Write(folded!));
            Assert.Equal(StorageJson.Write(state), StorageJson.Write((await later.Handovers.Find(Id, CancellationToken.None))!));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_who_write_at_once_one_wins_and_nothing_of_the_other_is_stored(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var proposed = await Propose(database.NewScope(), Id, "acme");
        var (ana, ben) = (database.NewScope(), database.NewScope());
        var (anasEvents, anasState) = Next(proposed, new CallBooked(Sample.Today));
        var (bensEvents, bensState) = Next(proposed, new HandoverWithdrawn("A mistake"), new CallBooked(Sample.Today));

        await Append(ana, anasEvents, anasState);
        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => Append(ben, bensEvents, bensState));

        Assert.True(HandoverBotDb.IsUniqueViolation(refusal));
        Assert.Equal(2, (await ben.Log.Load(Id, CancellationToken.None)).Count);
        Assert.Equal(HandoverStatus.Proposed, (await ben.Handovers.Find(Id, CancellationToken.None))!.Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Many_who_write_at_once_all_get_an_answer_and_the_log_has_no_gap(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var proposed = await Propose(database.NewScope(), Id, "acme");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(day => Task.Run(async () =>
        {
            var (events, state) = Next(proposed, new CallBooked(Sample.Today.AddDays(day)));
            try
            {
                await Append(database.NewScope(), events, state);
                return true;
            }
            catch (DbUpdateException exception) when (HandoverBotDb.IsUniqueViolation(exception))
            {
                return false;
            }
        })));

        Assert.Single(results, won => won);
        var log = await database.NewScope().Log.Load(Id, CancellationToken.None);
        Assert.Equal([1, 2], log.Select(recorded => recorded.Version));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_account_has_one_live_handover_and_another_when_that_has_ended(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var first = await Propose(database.NewScope(), Id, "acme");

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => Propose(database.NewScope(), new HandoverId("h2"), "acme"));
        Assert.True(HandoverBotDb.IsUniqueViolation(refusal));

        var (events, ended) = Next(first, new HandoverWithdrawn("A mistake"));
        await Append(database.NewScope(), events, ended);
        var second = await Propose(database.NewScope(), new HandoverId("h2"), "acme");
        var live = await database.NewScope().Handovers.LiveOf(new AccountId("acme"), CancellationToken.None);
        Assert.Equal(second.Id, live!.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_missing_reference_is_no_unique_violation(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => stores.Write(token => stores.Invoices.ReplaceAll(
            [(new AccountId("nobody"), Sample.Invoice("in_1", InvoiceStatus.Open))], "invoices.csv", Sample.Noon, token)));

        Assert.False(HandoverBotDb.IsUniqueViolation(refusal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_appends_in_one_transaction_keep_the_later_state(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();
        await stores.Write(async token =>
        {
            var first = Sample.Recorded(Id, 0, Sample.Proposed());
            var proposed = HandoverHistory.Fold(first)!;
            stores.Log.Append(first, proposed);
            await stores.Db.SaveChangesAsync(token);
            var (events, state) = Next(proposed, new CallBooked(Sample.Today));
            stores.Log.Append(events, state);
        });

        Assert.Equal(Sample.Today, (await stores.Handovers.Find(Id, CancellationToken.None))!.CallOn);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Handovers_are_found_by_what_people_look_for(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();
        await Propose(stores, new HandoverId("h1"), "acme");
        var (events, routed) = Next(await Propose(stores, new HandoverId("h2"), "globex"), Sample.Life[1], new NewOwnerAssigned(Sample.Ben));
        await Append(stores, events, routed);
        var (ending, ended) = Next(await Propose(stores, new HandoverId("h3"), "initech"), new HandoverWithdrawn("A mistake"));
        await Append(stores, ending, ended);

        var none = CancellationToken.None;
        var found = stores.Handovers;
        Assert.Equal(["h1", "h2"], Ids(await found.LiveOwnedBy(Sample.Ana, none)).Order());
        Assert.Equal(["h2"], Ids(await found.LiveArrivingFor(Sample.Ben, none)));
        Assert.Equal(["h1", "h2"], Ids(await found.LiveWith(Sample.Ana, [], none)).Order());
        Assert.Equal(["h1"], Ids(await found.LiveWith(new PersonId("U99NOBODY"), [HandoverStatus.Proposed], none)));
        Assert.Empty(await found.LiveWith(new PersonId("U99NOBODY"), [], none));
        Assert.Equal(["h1"], Ids(await found.LiveIn([HandoverStatus.Proposed, HandoverStatus.Withdrawn], none)));
        Assert.Equal(["h2"], Ids(await found.LiveIn(HandoverStatus.Preparing, "EU CSM", none)));
        Assert.Empty(await found.LiveIn(HandoverStatus.Preparing, "US CSM", none));
        Assert.Equal(["h1", "h2", "h3"], Ids(await found.All().ToListAsync()));
        Assert.Equal(6, await stores.Log.All().CountAsync());
        Assert.Null(await found.Find(new HandoverId("h9"), none));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_introduced_handover_is_due_from_its_day_on(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var stores = database.NewScope();
        var log = Sample.Recorded(Id, 0, Sample.Life.SkipLast(1));
        await Append(stores, log, HandoverHistory.Fold(log)!);

        Assert.Empty(await stores.Handovers.Due(Sample.Today.AddDays(8), CancellationToken.None));
        Assert.Single(await stores.Handovers.Due(Sample.Today.AddDays(9), CancellationToken.None));
        Assert.Single(await stores.Handovers.Due(Sample.Today.AddDays(30), CancellationToken.None));
    }

    private static IEnumerable<string> Ids(IEnumerable<Handover> handovers) => handovers.Select(handover => handover.Id.Value);

    private static async Task<Handover> Propose(Stores stores, HandoverId id, string account)
    {
        var events = Sample.Recorded(id, 0, Sample.Proposed(account));
        var state = HandoverHistory.Fold(events)!;
        await Append(stores, events, state);
        return state;
    }

    private static (IReadOnlyList<RecordedEvent> Events, Handover State) Next(Handover state, params HandoverEvent[] events)
    {
        var recorded = Sample.Recorded(state.Id, state.Version, events);
        return (recorded, recorded.Aggregate(state, HandoverHistory.Apply));
    }

    private static Task Append(Stores stores, IReadOnlyList<RecordedEvent> events, Handover state) => stores.Write(_ =>
    {
        stores.Log.Append(events, state);
        return Task.CompletedTask;
    });
}
