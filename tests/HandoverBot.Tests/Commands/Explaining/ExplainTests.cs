using System.Text.Json;

using HandoverBot.Domain.Handovers;
using HandoverBot.Storage;
using HandoverBot.Tests.Policies;
using HandoverBot.Tests.Storage;

namespace HandoverBot.Tests.Commands.Explaining;

public sealed class ExplainTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Fields =
    [
        "account_id", "policy", "policy_hash", "pool", "alternatives", "rule", "decided_by", "effective_on", "reasons", "gates", "findings", "unknown",
    ];

    private readonly Shell _shell = new();

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json");

    public async Task InitializeAsync()
    {
        await _shell.HasPeople();
        await _shell.ImportAccounts(
            Shell.Account("globex", "products", "none"),
            Shell.Account("acme-2", "arr", "90000"),
            "acme,Acme Corp,60000,ana@example.com,session_replay;feature_flags,US:40;EU:12,standard,no,no,2025-01-10,2025-01-10,,https://plans.example.com/acme,"
            + "2026-02-01,7,31,low,,,,");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_program_gets_every_field_of_an_account_on_one_line()
    {
        var acme = await Json("acme");

        Assert.Equal(Fields, acme.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("acme", "handbook-2025"), (acme.GetProperty("account_id").GetString(), acme.GetProperty("policy").GetString()));
        Assert.Matches("^[0-9a-f]{12}$", acme.GetProperty("policy_hash").GetString());
        Assert.Equal(
            ("US TAM", "nearly_expanded", "leadership", "2026-03-02"),
            (Text(acme, "pool"), Text(acme, "rule"), Text(acme, "decided_by"), Text(acme, "effective_on")));
        Assert.Equal(["US CSM"], List(acme, "alternatives"));
        Assert.Contains("Users: 40 in US, 12 in EU.", List(acme, "findings"));

        var reasons = acme.GetProperty("reasons").EnumerateArray().ToList();
        Assert.Equal("landed", Assert.Single(reasons, reason => reason.GetProperty("allowed").GetBoolean()).GetProperty("id").GetString());
        Assert.All(reasons, reason => Assert.Equal(["id", "allowed", "why"], reason.EnumerateObject().Select(field => field.Name)));

        var gates = acme.GetProperty("gates").EnumerateArray().ToList();
        Assert.Equal(["account_plan", "invoices", "onboarding", "right_sized", "healthy"], gates.Select(gate => Text(gate, "id")));
        Assert.All(gates, gate => Assert.Equal(["id", "state", "why", "waivable_by"], gate.EnumerateObject().Select(field => field.Name)));
        Assert.All(gates, gate => Assert.Equal("open", Text(gate, "state")));
        Assert.Equal(["leadership"], List(gates[0], "waivable_by"));
    }

    [Fact]
    public async Task What_a_person_must_say_is_null_and_what_is_missing_is_named()
    {
        var globex = await Json("globex");

        Assert.Equal((null, null, null), (Text(globex, "pool"), Text(globex, "rule"), Text(globex, "effective_on")));
        Assert.Empty(List(globex, "alternatives"));
        Assert.Contains("arr", List(globex, "unknown"));
        Assert.Contains("initial_prepurchase_on", List(globex, "unknown"));
    }

    [Fact]
    public async Task A_person_gets_a_page()
    {
        var said = await _shell.Run("explain", "Acme Corp");

        Assert.Equal(0, said.Code);
        Assert.Matches(@"^Acme Corp \(acme\) on 2 March 2026, by the policy handbook-2025 \([0-9a-f]{12}\)$", said.Output[0]);
        Assert.Equal("Ana Ruiz owns it, a TAE.", said.Output[1]);
        string[] expected =
        [
            "Where it should go", "US TAM, or US CSM", "Leadership decides: it ranks 2 by ARR, among the top 40. Its owner changed 0 times in the last 24", "It may change hands at once.",
            "nearly_expanded (TAM) fired", "yc_band (YC) does not hold", "room_to_grow (TAM) holds too, but an earlier rule decides",
            "The deal has landed (landed)", "Difficult to work with (difficult)", "Account plan: open; leadership may waive it",
            "The plan was last updated 1 February 2026, 29 days ago; the owner confirms that it is current.",
        ];
        Assert.All(expected, line => Assert.Contains(line, said.Output));
        Assert.All(said.Output, line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public async Task All_accounts_come_in_order_of_id()
    {
        var said = await _shell.Run("explain", "--all", "--json");

        Assert.Equal(["acme", "acme-2", "globex"], said.Output.Select(line => Text(JsonDocument.Parse(line).RootElement, "account_id")));
        Assert.Equal((await _shell.Run("explain", "acme", "--json")).Output.Single(), said.Output[0]);
    }

    [Theory]
    [InlineData("nothing-like-it", "There is no account “nothing-like-it”. Give its id or its name, as in accounts.csv.")]
    [InlineData("glovbexs", "There is no account “glovbexs”. Was one of these meant? globex (Account globex).")]
    [InlineData("acm", "“acm” fits 2 accounts; give the id of one: acme-2 (Account acme-2), acme (Acme Corp).")]
    public async Task Whoever_names_no_account_hears_which_ones_are_near(string text, string sentence)
    {
        var said = await _shell.Run("explain", text);

        Assert.Equal((1, sentence), (said.Code, Assert.Single(said.Error)));
    }

    [Theory]
    [InlineData]
    [InlineData("acme", "--all")]
    public async Task One_account_or_all_of_them_but_not_both(params string[] args)
    {
        var said = await _shell.Run(["explain", .. args]);

        Assert.Equal(2, said.Code);
        Assert.Contains("Name one account, or give --all for every one.", said.Error);
    }

    [Fact]
    public async Task Another_policy_can_be_tried_and_one_with_faults_tells_all_of_them()
    {
        var other = File.ReadAllText(Shipped)
            .Replace("\"name\": \"handbook-2025\"", "\"name\": \"mine\"", StringComparison.Ordinal)
            .Replace("\"automatic\": false", "\"automatic\": true", StringComparison.Ordinal)
            .Replace("\"count\": 40,", "\"count\": 1,", StringComparison.Ordinal);

        var tried = await Json("acme", "--policy", _shell.Write("mine.json", other));
        Assert.Equal(("mine", "automatic"), (Text(tried, "policy"), Text(tried, "decided_by")));

        var faulty = await _shell.Run("explain", "acme", "--policy", _shell.Write("faulty.json", "{}"));
        Assert.Equal(1, faulty.Code);
        Assert.True(faulty.Error.Count > 5);
        Assert.All(faulty.Error, line => Assert.StartsWith("faulty.json: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_decides_how_old_the_facts_are_and_which_policy_was_in_force()
    {
        await Started(Shipped);
        var next = File.ReadAllText(Shipped)
            .Replace("\"name\": \"handbook-2025\"", "\"name\": \"next\"", StringComparison.Ordinal)
            .Replace("\"effective_from\": \"2025-01-01\"", "\"effective_from\": \"2026-07-01\"", StringComparison.Ordinal);
        await Started(_shell.Write("next.json", next));

        Assert.Equal("handbook-2025", Text(await Json("acme"), "policy"));
        var july = await Json("acme", "--at", "2026-07-01");
        Assert.Equal(("next", "2026-07-01"), (Text(july, "policy"), Text(july, "effective_on")));
        Assert.Contains("150 days ago; the owner brings it up to date.", july.GetProperty("gates")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
        var january = await Json("acme", "--at", "2026-01-09");
        Assert.Equal("2026-01-10", Text(january, "effective_on"));
    }

    [Fact]
    public async Task Of_a_handover_under_way_the_gates_are_its_own_and_its_policy_is_named()
    {
        var stamp = await Started(Shipped);
        await using (var database = await _shell.Database())
        {
            var stores = database.NewScope();
            var events = Sample.Recorded(new HandoverId("h1"), after: 0, [.. Sample.Life.Take(5)]).Select(each => each with { Policy = stamp }).ToList();
            await stores.Write(_ =>
            {
                stores.Log.Append(events, HandoverHistory.Fold(events)!);
                return Task.CompletedTask;
            });
        }

        var gates = (await Json("acme")).GetProperty("gates").EnumerateArray().ToDictionary(gate => Text(gate, "id")!);
        Assert.Equal(("passed", "Updated today."), (Text(gates["account_plan"], "state"), Text(gates["account_plan"], "why")));
        Assert.Equal("open", Text(gates["invoices"], "state"));
        var other = _shell.Write("other.json", File.ReadAllText(Shipped).Replace("\"count\": 40,", "\"count\": 1,", StringComparison.Ordinal));
        var page = await _shell.Run("explain", "acme", "--policy", other);
        Assert.Contains(page.Output, line => line.Contains("It keeps the policy it started under", StringComparison.Ordinal));
        Assert.Contains("Gates", page.Output);
    }

    public void Dispose() => _shell.Dispose();

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();

    private static IEnumerable<string?> List(JsonElement element, string field) => element.GetProperty(field).EnumerateArray().Select(each => each.GetString());

    private async Task<JsonElement> Json(string account, params string[] more)
    {
        var said = await _shell.Run(["explain", account, "--json", .. more]);
        Assert.Empty(said.Error);
        return JsonDocument.Parse(Assert.Single(said.Output)).RootElement;
    }

    private async Task<Domain.Policies.PolicyStamp> Started(string path)
    {
        await using var bot = new StartedPolicies(StorageProvider.Sqlite, _shell.ConnectionString, path, _shell.Clock);
        await bot.Start();
        return bot.Library.InForce.Stamp;
    }
}
