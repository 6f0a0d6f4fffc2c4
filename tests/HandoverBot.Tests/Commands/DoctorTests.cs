using HandoverBot.Domain.Accounts;
using HandoverBot.Fakes;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Storage.Upgrading;
using HandoverBot.Tests.Invoices.Stripe;
using HandoverBot.Tests.Policies;
using HandoverBot.Tests.Vitally;

namespace HandoverBot.Tests.Commands;

public sealed class DoctorTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();
    private FakeSlack _slack = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.Start(_shell.Clock);
        _slack.AddChannel("C01ALLOC", "allocation");
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_healthy_bot_can_run()
    {
        await _shell.HasPeople();

        var said = await Examine("--Channels:Allocation", "#allocation");

        Assert.Contains("ok       bot token: belongs to @handoverbot in Acme (T01TEST)", said.Output);
        Assert.Contains("ok       app-level token: Slack opens Socket Mode connections with it", said.Output);
        Assert.Contains("ok       Channels:Allocation: #allocation", said.Output);
        Assert.Contains($"ok       database: Sqlite, version {UpgradeScript.For(StorageProvider.Sqlite)[^1].Version}", said.Output);
        Assert.Contains("warning  people: the pool EU TAM has no people, so nobody can take an account there. Add somebody with the role TAM and the region EU in people.csv.", said.Output);
        Assert.Equal("The bot can run.", said.Output[^1]);
        Assert.Equal(0, said.Code);
    }

    [Fact]
    public async Task Which_policies_the_bot_goes_by_is_said_where_it_is_not_the_configured_one()
    {
        await _shell.HasPeople();
        var shipped = Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json");
        var next = _shell.Write("next.json", File.ReadAllText(shipped)
            .Replace("\"effective_from\": \"2025-01-01\"", "\"effective_from\": \"2026-07-01\"", StringComparison.Ordinal));
        foreach (var path in (string[])[shipped, next])
        {
            await using var bot = new StartedPolicies(StorageProvider.Sqlite, _shell.ConnectionString, path, _shell.Clock);
            await bot.Start();
        }

        var said = await Examine();

        Assert.Collection(
            said.Output.Where(line => line.Contains(" policy: ", StringComparison.Ordinal)),
            line => Assert.Matches("^ok       policy: handbook-2025 .*, in effect from 2025-01-01$", line),
            line => Assert.Matches("^ok       policy: handbook-2025 .* waits; it is in force from 2026-07-01 on$", line),
            line => Assert.Matches("^ok       policy: the bot goes by handbook-2025 .* until it is started with the configured one$", line));
    }

    [Fact]
    public async Task Messages_that_were_given_up_are_named_with_the_command_that_sends_them_again()
    {
        await _shell.HasPeople();
        await using (var database = await _shell.Database())
            await OutboxVerbsTests.GiveUp(database.NewScope().Outbox, "ana", "Slack answered channel_not_found.", _shell.Clock.GetUtcNow());

        Assert.Contains(
            "warning  outbox: 1 message could not be delivered, the last one because: Slack answered channel_not_found. 0 waiting. "
            + "See all of them: HandoverBot outbox show. When it is mended, send them again: HandoverBot outbox retry",
            (await Examine()).Output);
    }

    [Fact]
    public async Task An_empty_roster_is_a_problem()
    {
        var said = await Examine();

        Assert.Contains("problem  people: the roster is empty. Import it: HandoverBot import people people.csv", said.Output);
        Assert.Equal("1 problem to mend.", said.Output[^1]);
        Assert.Equal(1, said.Code);
    }

    [Theory]
    [InlineData("Slack:TeamId", "T09OTHER", "problem  bot token: belongs to @handoverbot in Acme (T01TEST), but Slack:TeamId is T09OTHER")]
    [InlineData("Slack:ApiToken", "", "problem  configuration: Set Slack:ApiToken")]
    [InlineData("Slack:ApiUrl", "http://127.0.0.1:9/nowhere/", "problem  configuration: Set Slack:ApiUrl")]
    [InlineData("Channels:Leadership", "nowhere", "problem  Channels:Leadership: the bot sees no channel nowhere.")]
    [InlineData("Policy:Path", "none.json", "problem  policy: There is no policy file")]
    public async Task What_is_wrong_is_said_with_how_to_mend_it(string setting, string value, string line)
    {
        await _shell.HasPeople();

        var said = await Examine($"--{setting}", value);

        Assert.Equal(1, said.Code);
        Assert.Contains(said.Output, each => each.StartsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_without_the_bot_is_a_problem()
    {
        _slack.RemoveFrom("C01ALLOC", _slack.BotUserId);

        var said = await Examine("--Channels:Allocation", "C01ALLOC");

        Assert.Contains("problem  Channels:Allocation: the bot is not in #allocation. Invite it there with /invite.", said.Output);
    }

    [Fact]
    public async Task A_key_that_reads_invoices_is_fine_and_one_that_does_not_is_a_problem()
    {
        await using var stripe = await FakeStripe.Start();
        string[] settings = [.. stripe.Settings.SelectMany(setting => (string[])[$"--{setting.Key}", setting.Value])];

        Assert.Contains("ok       Stripe: the key reads invoices", (await Examine(settings)).Output);

        stripe.Fail(StripeFault.All["a key without the permission"]);
        var said = await Examine(settings);
        Assert.Contains("problem  Stripe: Stripe's key may not read invoices. Give it the permission Invoices: Read on Stripe's page of API keys.", said.Output);
        Assert.Equal(1, said.Code);

        said = await Examine([.. settings, "--Stripe:ApiKey", "sk_test_mightyAndWrong"]);
        Assert.Contains(said.Output, line => line.StartsWith("warning  Stripe: Stripe:ApiKey is no restricted key", StringComparison.Ordinal));
        Assert.Contains(said.Output, line => line.StartsWith("problem  Stripe: Stripe refuses the key.", StringComparison.Ordinal));
        Assert.DoesNotContain(said.Output, line => line.Contains("mightyAndWrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Vitally_is_asked_once_and_what_could_not_be_read_is_said()
    {
        await using var vitally = await FakeVitally.Start(_shell.Clock);
        string[] settings = [.. vitally.Settings.SelectMany(setting => (string[])[$"--{setting.Key}", setting.Value]), "--Vitally:Operations", "olga@example.com"];
        await _shell.HasPeople();

        var said = await Examine(settings);
        Assert.Contains($"ok       Vitally: the key reads accounts at {vitally.Url}", said.Output);
        Assert.Contains(said.Output, line => line.StartsWith("warning  Vitally: knows nobody with the address olga@example.com", StringComparison.Ordinal));
        Assert.Contains("warning  Vitally: all accounts were never read. Start the bot; it reads them at once", said.Output);

        await using (var database = await _shell.Database())
        {
            var stores = database.NewScope();
            await stores.Write(_ =>
            {
                stores.Db.AccountSyncs.Add(new AccountSyncRow { Source = "Vitally", StartedAt = _shell.Clock.GetUtcNow(), TriedAt = _shell.Clock.GetUtcNow(), Rows = 300, Failure = "Vitally refuses the key." });
                stores.Db.AccountFaults.Add(new AccountFaultRow { AccountId = AccountId.From("acme"), Fact = "mrr", Problem = "\"a lot\" is not an amount.", At = _shell.Clock.GetUtcNow() });
                return Task.CompletedTask;
            });
        }

        vitally.Fail(VitallyFault.All["a wrong key"]);
        said = await Examine(settings);
        Assert.Contains("problem  Vitally: Vitally refuses the key. Set Vitally:ApiKey to the secret token of an API key that is in force.", said.Output);
        Assert.Contains("problem  Vitally: reading all accounts does not get on since 2026-03-02 09:00 UTC, after 300. Vitally refuses the key.", said.Output);
        Assert.Contains("warning  Vitally: acme, mrr: \"a lot\" is not an amount.", said.Output);
        Assert.Equal(1, said.Code);
        Assert.DoesNotContain(said.Output, line => line.Contains(FakeVitally.Key, StringComparison.Ordinal) || line.Contains(FakeVitally.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_secret_is_ever_printed()
    {
        var said = await Examine("--Slack:SigningSecret", "a-signing-secret", "--Slack:ApiToken", "not-a-bot-token");

        _slack.Expect("invalid_auth");
        Assert.DoesNotContain(said.Output.Concat(said.Error), line =>
            line.Contains("a-signing-secret", StringComparison.Ordinal)
            || line.Contains("not-a-bot-token", StringComparison.Ordinal)
            || line.Contains(_slack.AppToken, StringComparison.Ordinal));
    }

    /// <summary>Later settings win over earlier ones.</summary>
    private Task<Said> Examine(params string[] settings) => _shell.RunExactly(
    [
        "doctor",
        "--ConnectionStrings:HandoverBot", _shell.ConnectionString,
        "--Slack:ApiUrl", _slack.ApiUrl,
        "--Slack:ApiToken", _slack.BotToken,
        "--Slack:AppLevelToken", _slack.AppToken,
        "--Slack:SocketMode", "true",
        .. settings,
    ]);
}
