using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Planning;
using HandoverBot.Storage;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Tests.Storage;

public sealed class PlanningLogTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Quarter Q4 = new(2026, 4, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31));
    private static readonly Quarter Q3 = new(2026, 3, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));

    private static readonly PlanSummary Summary = new(
        new BookLoad(Sample.Ana, Accounts: 17, Arr: 1234.56m, UnknownArr: 1), OverAccounts: 2, OverArr: 0.5m,
        [new PlanLine(new AccountId("a"), "A", "Churned")], [new PlanLine(new AccountId("b"), "B", "Kept")], [], []);

    private static readonly PlanningEvent[] Life =
    [
        new AccountKept(new AccountId("b"), "B", new DateOnly(2027, 1, 5), "They renew", ["churned: Has churned."], Sample.Today),
        new PlanDocumented(new AccountId("c"), "C", "Sell", new DateOnly(2026, 12, 1), 25_000.5m, new Uri("https://plans.example.com/c"), Sample.Today),
        new AccountReconsidered(new AccountId("b"), "B"),
        new PlanFinished(Summary),
        new PlanAnswered(PlanVerdict.TalkToMe, "Come by"),
        new PlanReopened(),
    ];

    public static TheoryData<int> Events => [.. Enumerable.Range(0, Life.Length)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_comes_back_as_it_was(int index)
    {
        var read = StorageJson.ReadPlanning(StorageJson.Write(Life[index]));

        Assert.IsType(Life[index].GetType(), read);
        Assert.Equivalent(Life[index], read, strict: true);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_planned_is_folded_from_what_is_stored(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        var log = Life.Select((happened, index) => Recorded(index + 1, happened)).ToList();
        foreach (var recorded in log)
            await Append(database, recorded);

        var read = await database.NewScope().Planning.Load(Sample.Ana, None);

        Assert.Equivalent(log, read, strict: true);
        Assert.Equivalent(BookPlan.Fold(Sample.Ana, log), await database.NewScope().Planning.Plan(Sample.Ana, None), strict: true);
        Assert.Equal(0, (await database.NewScope().Planning.Plan(Sample.Ben, None)).Version);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task How_far_everybody_is_with_a_quarter_is_found_without_the_rest(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Append(database, Recorded(1, new PlanFinished(Summary)) with { Quarter = Q3 });
        await Append(database, Recorded(2, Life[0]));
        await Append(database, Recorded(3, new PlanFinished(Summary)));
        await Append(database, Recorded(4, new PlanAnswered(PlanVerdict.LooksGood, "")));
        await Append(database, Recorded(1, Life[0]) with { Owner = Sample.Ben });

        var plans = await database.NewScope().Planning.In(Q4, None);

        var (owner, plan) = Assert.Single(plans);
        Assert.Equal((Sample.Ana, true, PlanVerdict.LooksGood), (owner, plan.IsFinished, plan.Reply?.Verdict));
        Assert.Null(Assert.Single(await database.NewScope().Planning.In(Q3, None)).Value.Reply);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_who_write_the_same_version_one_is_first(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await Append(database, Recorded(1, Life[0]));

        var late = await Assert.ThrowsAsync<DbUpdateException>(() => Append(database, Recorded(1, new PlanFinished(Summary))));

        Assert.True(HandoverBotDb.IsUniqueViolation(late));
        Assert.IsType<AccountKept>(Assert.Single(await database.NewScope().Planning.Load(Sample.Ana, None)).Event);
    }

    private static RecordedPlanning Recorded(int version, PlanningEvent happened) => new(Sample.Ana, version, Q4, Sample.Noon, Sample.Ben, happened);

    private static Task Append(TestDatabase database, RecordedPlanning recorded)
    {
        var stores = database.NewScope();
        return stores.Write(_ =>
        {
            stores.Planning.Append(recorded);
            return Task.CompletedTask;
        });
    }
}
