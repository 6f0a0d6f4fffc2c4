using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Storage;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Tests.Storage;

public sealed class WorkListsTests
{
    private static readonly WorkListId Ramp = WorkListId.RampOf(Sample.Ana);

    private static readonly WorkBegun Begun = new(
        WorkOccasion.NewHire, "The ramp", Handover: null, Sample.Ana,
        [
            new ChecklistItem("ramp.read", "Day 1", "Read.") { Help = "All of it.", Link = new Uri("https://example.com/read"), Due = new Due(1, DueUnit.Weeks) },
            new ChecklistItem("ramp.demo", "Day 1", "Give a demo."),
        ]);

    private static readonly WorkEvent[] Life =
    [
        Begun,
        new FirstDaySet(Sample.Today),
        new WorkTicked([new ChecklistTick("ramp.read", ChecklistMark.NotApplicable, "They wrote it.")]),
        new WorkExtended([new ChecklistItem("ramp.deal", "Month 2", "Close a deal.") { Due = new Due(2, DueUnit.Months) }]),
        new WorkTicked([new ChecklistTick("ramp.deal", ChecklistMark.Done)]),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_stored_list_is_what_the_log_adds_up_to_after_every_event(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        WorkList? list = null;
        foreach (var happened in Life)
        {
            list = await Append(database.NewScope(), list, Ramp, happened);

            var later = database.NewScope();
            Assert.Equal(list, await later.Work.Find(Ramp, CancellationToken.None));
            Assert.Equal(list, WorkHistory.Fold(await later.Work.Log(Ramp, CancellationToken.None)));
        }

        var all = new List<RecordedWork>();
        await foreach (var recorded in database.NewScope().Work.All())
            all.Add(recorded);
        Assert.Equal([1, 2, 3, 4, 5], all.Select(each => each.Version));
        Assert.All(all, each => Assert.Equal((Sample.Ana, Sample.Policy), (each.By, each.Policy)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_who_write_at_once_one_wins_and_nothing_of_the_other_is_stored(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var begun = await Append(database.NewScope(), list: null, Ramp, Begun);

        await Append(database.NewScope(), begun, Ramp, new WorkTicked([new ChecklistTick("ramp.read", ChecklistMark.Done)]));
        var refusal = await Assert.ThrowsAsync<DbUpdateException>(
            () => Append(database.NewScope(), begun, Ramp, new WorkTicked([new ChecklistTick("ramp.demo", ChecklistMark.Done)])));

        Assert.True(HandoverBotDb.IsUniqueViolation(refusal));
        Assert.Equal(ChecklistMark.Open, (await database.NewScope().Work.Find(Ramp, CancellationToken.None))!.Checklist.Find("ramp.demo")!.Mark);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Lists_are_found_by_their_handover_and_by_their_person(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var handover = new HandoverId("h1");
        var stores = database.NewScope();
        var log = Sample.Recorded(handover, 0, Sample.Proposed());
        await stores.Write(_ =>
        {
            stores.Log.Append(log, HandoverHistory.Fold(log)!);
            return Task.CompletedTask;
        });
        var call = WorkListId.Of(WorkOccasion.HandoverCall, handover);
        await Append(database.NewScope(), list: null, Ramp, Begun);
        await Append(database.NewScope(), list: null, call, Begun with { Occasion = WorkOccasion.HandoverCall, Handover = handover, Person = null });

        var work = database.NewScope().Work;

        Assert.Equal(call, Assert.Single(await work.Of(handover, CancellationToken.None)).Id);
        Assert.Equal(Ramp, Assert.Single(await work.RampsOf([Sample.Ana, Sample.Ben], CancellationToken.None)).Id);
        Assert.Empty(await work.RampsOf([Sample.Ben], CancellationToken.None));
        Assert.Null(await work.Find(WorkListId.RampOf(Sample.Ben), CancellationToken.None));
    }

    private static async Task<WorkList> Append(Stores stores, WorkList? list, WorkListId id, WorkEvent happened)
    {
        var recorded = new RecordedWork(id, (list?.Version ?? 0) + 1, Sample.Noon, Sample.Ana, Sample.Policy, happened);
        var next = WorkHistory.Apply(list, recorded);
        await stores.Write(_ =>
        {
            stores.Work.Append([recorded], next);
            return Task.CompletedTask;
        });
        return next;
    }
}
