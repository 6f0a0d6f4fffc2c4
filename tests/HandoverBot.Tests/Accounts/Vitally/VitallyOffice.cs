using System.Text.Json.Nodes;

using HandoverBot.Accounts.Reading;
using HandoverBot.Domain.Accounts;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Stories.Setting;
using HandoverBot.Tests.Vitally;
using HandoverBot.Troubles;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Accounts.Vitally;

/// <summary>The app between a fake Slack and a fake Vitally, with the people of the stories and no accounts but those Vitally tells of.</summary>
internal sealed class VitallyOffice : IAsyncDisposable
{
    private static readonly (string Trait, JsonNode? Value)[] Pays =
    [
        ("Paying for Product analytics", false), ("Paying for Session replay", true), ("Paying for Feature flags", true),
        ("Paying for Error tracking", false), ("Paying for Surveys", false), ("Paying for Data warehouse", false),
    ];

    private VitallyOffice(FakeVitally vitally, Workplace team) => (Vitally, Team) = (vitally, team);

    public FakeVitally Vitally { get; }

    public Workplace Team { get; }

    public static Task<VitallyOffice> Open(params (string Key, string Value)[] settings) => Open([], settings);

    /// <param name="imported">Accounts that are known from a file.</param>
    public static async Task<VitallyOffice> Open(IReadOnlyCollection<Account> imported, params (string Key, string Value)[] settings)
    {
        var clock = new Fakes.ManualClock();
        var vitally = await FakeVitally.Start(clock);
        var team = await Workplace.Open(imported, clock, [.. vitally.Settings, .. settings]);
        return new VitallyOffice(vitally, team);
    }

    /// <summary>Ana's, with everything a handover asks for.</summary>
    public JsonObject AddAcme(string id = "acme", string name = "Acme Corp") => Vitally.Store.AddAccount(
        id, name, mrr: 5000, owner: "ana@example.com",
        [
            .. Pays, ("Users in EU", 46), ("Users in US", "9"), ("Plan", "Standard"), ("Discount agreement", true), ("Initial credit pre-purchase", "2024-11-01"),
            ("Owned since", "2024-10-01"), ("Account Plan", $"https://plans.example.com/{id}"), ("Account Plan updated", "2025-12-20T10:00:00.000Z"),
            ("Active users", 51), ("Growth potential", "medium"), ("Stripe customer ids", new JsonArray("cus_1", "cus_2")), ("Slack channel", "#acme"),
        ]);

    public Task Sync() => Team.Run<AccountSyncJob>();

    public Task<Account?> Account(string id) =>
        Team.Within(services => services.GetRequiredService<AccountStore>().Find(new AccountId(id), CancellationToken.None));

    public Task<int> Count() => Team.Within(services => services.GetRequiredService<AccountStore>().Count(CancellationToken.None));

    public Task<AccountSyncRow?> Latest() =>
        Team.Within(services => services.GetRequiredService<AccountSyncs>().Latest("Vitally", CancellationToken.None));

    public Task<IReadOnlyList<AccountFaultRow>> Faults() =>
        Team.Within(services => services.GetRequiredService<AccountFaults>().Latest(100, CancellationToken.None));

    /// <summary>What admins read on Home.</summary>
    public async Task<string> Troubles()
    {
        var parts = await Team.Within(services => Task.FromResult(services.GetServices<ITroubles>().Select(part => part.Now(CancellationToken.None)).ToList()));
        return string.Join('\n', (await Task.WhenAll(parts)).SelectMany(part => part));
    }

    public async ValueTask DisposeAsync()
    {
        await Team.DisposeAsync();
        await Vitally.DisposeAsync();
    }
}
