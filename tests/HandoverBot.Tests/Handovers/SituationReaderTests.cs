using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers;
using HandoverBot.Storage;
using HandoverBot.Tests.Policies;
using HandoverBot.Tests.Storage;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Handovers;

public sealed class SituationReaderTests
{
    /// <summary>More than are read at a time, with ties and gaps in their ARR.</summary>
    private const int Count = 1203;

    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task All_accounts_read_at_once_are_as_each_is_read_alone(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await using var bot = await Filled(database);
        await using var scope = bot.NewScope();
        var reader = scope.ServiceProvider.GetRequiredService<SituationReader>();
        var policy = bot.Library.InForce;

        var all = await reader.All(Sample.Today, policy, None).ToListAsync();

        Assert.Equal(Count, all.Count);
        Assert.Equal(all.Select(each => each.Facts.Account.Id.Value).Order(StringComparer.Ordinal), all.Select(each => each.Facts.Account.Id.Value));
        Assert.Equal(2, all.Count(each => each.Running is not null));
        Assert.Equal(3, all.Count(each => !each.Invoices.IsClear));
        foreach (var each in all.Where((each, index) => index % 97 == 0 || each.Running is not null || !each.Invoices.IsClear))
        {
            var alone = (await reader.Of(each.Facts.Account.Id, Sample.Today, policy, None))!;
            Assert.Equal((each.Facts.RankByArr, each.Facts.OwnerRole, each.Facts.Today), (alone.Facts.RankByArr, alone.Facts.OwnerRole, alone.Facts.Today));
            Assert.Equal((each.Running?.State.Id, each.Running?.Policy), (alone.Running?.State.Id, alone.Running?.Policy));
            Assert.Equal(each.Invoices.Blocking.AsEnumerable(), alone.Invoices.Blocking);
            Assert.Equal(each.ExplainedBy(policy).Findings.AsEnumerable(), alone.ExplainedBy(policy).Findings);
        }
    }

    [Fact]
    public async Task An_account_nobody_has_told_of_has_no_situation()
    {
        await using var database = await TestDatabase.Open(StorageProvider.Sqlite);
        await using var bot = await Filled(database);
        await using var scope = bot.NewScope();

        Assert.Null(await scope.ServiceProvider.GetRequiredService<SituationReader>().Of(new AccountId("none"), Sample.Today, bot.Library.InForce, None));
    }

    private static async Task<StartedPolicies> Filled(TestDatabase database)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json");
        var bot = new StartedPolicies(database.Provider, database.ConnectionString, shipped, new ManualClock(Sample.Noon));
        await bot.Start();
        var stores = database.NewScope();
        await stores.Write(token => stores.People.ReplaceAll([Sample.Person(Sample.Ana, "Ana")], "people.csv", Sample.Noon, token));
        await stores.Write(token => stores.Accounts.Upsert(Enumerable.Range(0, Count).Select(AccountAt), "accounts.csv", Sample.Today, Sample.Noon, token));
        await stores.Write(token => stores.Invoices.ReplaceAll(
            [
                (Id(7), Sample.Invoice("in_1", InvoiceStatus.Open)), (Id(7), Sample.Invoice("in_2", InvoiceStatus.Uncollectible)),
                (Id(8), Sample.Invoice("in_3", InvoiceStatus.Paid)), (Id(600), Sample.Invoice("in_4", InvoiceStatus.Open)),
                (Id(1200), Sample.Invoice("in_5", InvoiceStatus.Uncollectible)),
            ],
            "invoices.csv", Sample.Noon, token));
        foreach (var index in (int[])[7, 1100])
        {
            var id = new HandoverId($"h{index}");
            var events = Sample.Recorded(id, after: 0, Sample.Proposed(Id(index).Value)).Select(each => each with { Policy = bot.Library.InForce.Stamp }).ToList();
            await stores.Write(_ =>
            {
                stores.Log.Append(events, HandoverHistory.Fold(events)!);
                return Task.CompletedTask;
            });
        }

        return bot;
    }

    private static Account AccountAt(int index) =>
        Sample.Account(Id(index).Value, index % 3 == 0 ? null : index % 3 == 1 ? Sample.Ana : Sample.Ben, index % 5 == 0 ? null : index % 50 * 1000);

    private static AccountId Id(int index) => new($"a{index:0000}");
}
