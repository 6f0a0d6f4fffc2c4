using System.Text.Json;

using HandoverBot.Domain.Handovers;
using HandoverBot.Tests.Storage;

namespace HandoverBot.Tests.Commands.Exporting;

public sealed class ExportTests : IAsyncLifetime, IDisposable
{
    private static readonly HandoverId Id = new("h1");

    private readonly Shell _shell = new();

    public Task InitializeAsync() => _shell.HasPeople();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Without_handovers_there_is_a_header_alone()
    {
        var said = await _shell.Run("export", "handovers");

        Assert.Equal(0, said.Code);
        Assert.StartsWith("id,account_id,account,status,owner,new_owner,pool,reason,", Assert.Single(said.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handover_is_one_row_with_people_by_name()
    {
        await Happened([.. Sample.Life.Take(14)]);

        var row = Assert.Single(await Csv("handovers"));

        Assert.Equal(("h1", "acme", "acme Ltd."), (row["id"], row["account_id"], row["account"]));
        Assert.Equal(("ready", "Ana Ruiz", "Ben Okoro", "EU CSM"), (row["status"], row["owner"], row["new_owner"], row["pool"]));
        Assert.Equal(("", "invoices", "0"), (row["open_gates"], row["waived_gates"], row["push_backs"]));
        Assert.Equal(("2026-11-20", "Handbook 2025", "0123456789ab"), (row["proposed_on"], row["policy"], row["policy_hash"]));
    }

    [Fact]
    public async Task Every_event_is_told_in_words_with_who_and_why()
    {
        await Happened([.. Sample.Life]);

        var rows = await Csv("audit");

        Assert.Equal(Sample.Life.Count, rows.Count);
        Assert.Equal(
            ("2026-11-20T12:01:00Z", "2", "pool_decided", "Ana Ruiz", "U01ANA"),
            (rows[1]["at"], rows[1]["version"], rows[1]["event"], rows[1]["by"], rows[1]["by_id"]));
        Assert.Equal(
            "They said so | Are they using all products? No: Not the surveys | warning: There is more work to do. "
            + "| rule small: Small accounts go to CSMs. | ARR is 12,000",
            rows[0]["why"]);
        Assert.Equal("Decided that it goes to EU CSM", rows[1]["what"]);
        Assert.Equal("Closer to them | rule small: Small accounts go to CSMs.", rows[1]["why"]);
        Assert.All(rows, row => Assert.Equal(("acme", "acme Ltd."), (row["account_id"], row["account"])));
        Assert.All(rows, row => Assert.NotEqual("", row["what"]));
    }

    [Fact]
    public async Task A_decision_carries_its_rule_and_its_facts_with_their_source_and_age()
    {
        await Happened([.. Sample.Life]);

        var rows = await Csv("audit");

        Assert.Equal(("EU CSM", "US CSM", "small", "health"), (rows[1]["recommended"], rows[1]["alternatives"], rows[1]["rule"], rows[1]["unknown"]));
        Assert.StartsWith("arr=123456.78 (CSV);plan=yc (CSV);", rows[1]["facts"], StringComparison.Ordinal);
        Assert.Contains("owner_role=TAM (roster)", rows[1]["facts"], StringComparison.Ordinal);
        Assert.Equal(("CSV", "2026-11-20T12:00:00Z", "0"), (rows[1]["facts_source"], rows[1]["facts_as_of"], rows[1]["facts_age_days"]));
        Assert.All(rows.Skip(2), row => Assert.Equal(("", ""), (row["rule"], row["facts"])));
    }

    [Fact]
    public async Task A_waiver_and_a_day_set_by_leadership_are_exported_with_who_and_why()
    {
        await Happened([.. Sample.Life]);

        var row = Assert.Single(await Csv("handovers"));

        Assert.Contains("healthy: Ana Ruiz, 2026-11-20T12:", row["waivers"], StringComparison.Ordinal);
        Assert.EndsWith("Z: Agreed", row["waivers"], StringComparison.Ordinal);
        Assert.Equal(("Ana Ruiz", "They asked"), (row["effective_set_by"], row["effective_reason"]));
    }

    [Fact]
    public async Task What_the_bot_did_by_itself_is_by_the_system()
    {
        await Happened(by: null, Sample.Proposed());

        var row = Assert.Single(await Csv("audit"));

        Assert.Equal(("system", "system"), (row["by"], row["by_id"]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task A_spreadsheet_is_not_made_to_run_what_people_typed(string typed)
    {
        await Happened(Sample.Proposed(), new HandoverWithdrawn(typed));

        var rows = await Csv("audit");

        Assert.Equal($"'{typed}", rows[1]["why"]);
    }

    [Fact]
    public async Task A_file_holds_what_the_terminal_would_show()
    {
        await Happened([.. Sample.Life]);
        var file = _shell.PathOf("audit.csv");

        var said = await _shell.Run("export", "audit", "--out", file);

        Assert.Equal($"{Sample.Life.Count} rows written to {file}.", Assert.Single(said.Error));
        Assert.Empty(said.Output);
        Assert.Equal((await _shell.Run("export", "audit")).Output, (await File.ReadAllLinesAsync(file)).Select(line => line.Trim()));
    }

    [Fact]
    public async Task Json_has_the_same_members_as_the_columns()
    {
        await Happened([.. Sample.Life.Take(3)]);

        var said = await _shell.Run("export", "handovers", "--format", "json");

        using var json = JsonDocument.Parse(string.Concat(said.Output));
        var handover = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("Ben Okoro", handover.GetProperty("new_owner").GetString());
        Assert.Equal(JsonValueKind.Null, handover.GetProperty("effective_on").ValueKind);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_refused()
    {
        var said = await _shell.Run("export", "audit", "--out", _shell.PathOf("nowhere/audit.csv"));

        Assert.Equal(1, said.Code);
        Assert.Contains("cannot be written", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    private Task Happened(params HandoverEvent[] events) => Happened(Sample.Ana, events);

    private async Task Happened(Domain.People.PersonId? by, params HandoverEvent[] events)
    {
        await using var database = await _shell.Database();
        var stores = database.NewScope();
        var recorded = Sample.Recorded(Id, after: 0, events).Select(each => each with { By = by }).ToList();
        await stores.Write(_ =>
        {
            stores.Log.Append(recorded, HandoverHistory.Fold(recorded)!);
            return Task.CompletedTask;
        });
    }

    private async Task<IReadOnlyList<Dictionary<string, string>>> Csv(string what)
    {
        var file = _shell.PathOf($"{what}.csv");
        Assert.Equal(0, (await _shell.Run("export", what, "--out", file)).Code);
        return CsvRows.Of(file);
    }
}
