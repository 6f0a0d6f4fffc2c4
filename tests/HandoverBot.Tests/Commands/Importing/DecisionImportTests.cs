using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;

namespace HandoverBot.Tests.Commands.Importing;

/// <summary>The allocation lists as a file: exported, worked on, brought back.</summary>
public sealed class DecisionImportTests : IAsyncLifetime, IDisposable
{
    private const string People = """
        slack_id,email,name,role,region,time_zone,flags
        U01ANA,ana@example.com,Ana Ruiz,TAM,EU,Europe/Madrid,
        U02BEN,ben@example.com,Ben Okoro,TAM,EU,Europe/London,lead
        U03DANA,dana@example.com,Dana Lind,TAM,,Europe/Stockholm,allocator
        U04CLEO,cleo@example.com,Cleo Martin,CSM,EU,Europe/Paris,
        U05LEO,leo@example.com,Leo Grant,TAE,,Europe/Paris,leadership

        """;

    private const int Top = 40;

    private readonly Shell _shell = new();

    public async Task InitializeAsync()
    {
        await Imported(_shell.Import("people", People));
        string[] giants = [.. Enumerable.Range(0, Top).Select(n => Row($"giant-{n}", 5_000_000, "leo@example.com"))];
        await Imported(_shell.ImportAccounts([.. giants, Row("orphan", 60_000, ""), Row("second", 50_000, ""), Row("grows", 45_000, "cleo@example.com", "medium")]));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_lists_are_exported_with_where_each_account_should_go_and_why()
    {
        var rows = await Export();

        Assert.Equal(["without_owner/orphan", "without_owner/second", "expansion_potential/grows"], rows.Select(row => $"{row["list"]}/{row["account_id"]}"));
        Assert.Equal(("60000", "", "EU TAM", "EU CSM", "nearly_expanded"), (rows[0]["arr"], rows[0]["owner"], rows[0]["recommended_pool"], rows[0]["alternatives"], rows[0]["rule"]));
        Assert.Equal(("cleo@example.com", "", ""), (rows[2]["owner"], rows[2]["decision"], rows[2]["decided_by"]));
        Assert.StartsWith("There is room to grow", rows[0]["why"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_brought_back_is_decided_and_a_second_time_does_nothing()
    {
        var rows = await Export();
        Decide(rows[0], "EU TAM");
        Decide(rows[1], "leave", note: "They merge with Acme.");
        Decide(rows[2], "EU TAM", reason: "growth_potential", evidence: "Their second team asked for replay.");

        var first = await Import(rows);
        Assert.Equal((0, "2 accounts sent to a pool, 1 left as they are, 0 were decided like that before."), (first.Code, first.Output[^1]));
        Assert.Equal(("EU TAM", HandoverStatus.Routed, "U03DANA"), await Latest("orphan"));
        Assert.Equal(("EU TAM", HandoverStatus.Routed, "U03DANA"), await Latest("grows"));
        var second = await Import(rows);

        Assert.Equal((0, "0 accounts sent to a pool, 0 left as they are, 3 were decided like that before."), (second.Code, second.Output[^1]));
        Assert.Empty(await Export());
    }

    [Fact]
    public async Task A_flagged_one_carries_its_handover_and_what_has_gone_on_since_is_refused()
    {
        var rows = await Export();
        Decide(rows[0], "EU TAM");
        rows[0]["handover"] = "h9:1";

        var said = await Import(rows);

        Assert.Equal((1, "decisions.csv:2:handover: This handover does not exist."), (said.Code, said.Error[0]));
    }

    [Fact]
    public async Task One_that_cannot_be_decided_holds_up_all_and_every_such_row_is_named()
    {
        var rows = await Export();
        Decide(rows[0], "EU TAM");
        Decide(rows[1], "EU CSM", by: "leo@example.com");
        Decide(rows[2], "EU TAM", reason: "growth_potential", evidence: "");

        var said = await Import(rows);

        Assert.Equal(1, said.Code);
        Assert.Contains(said.Error, line => line.StartsWith("decisions.csv:3:decided_by: Only ", StringComparison.Ordinal));
        Assert.Contains(said.Error, line => line.StartsWith("decisions.csv:4:evidence: ", StringComparison.Ordinal));
        Assert.Equal(2 + 1, said.Error.Count);
        Assert.Equal(3, (await Export()).Count);
    }

    [Fact]
    public async Task What_came_to_have_an_owner_since_the_export_is_taken_from_nobody()
    {
        var rows = await Export();
        Decide(rows[0], "EU TAM");
        await Imported(_shell.ImportAccounts(Row("orphan", 60_000, "ana@example.com")));

        var said = await Import(rows);

        Assert.Equal((1, "decisions.csv:2:owner: Ana Ruiz owns it by now; export the lists again"), (said.Code, said.Error[0]));
    }

    [Theory]
    [InlineData("account_id", "nobody", "account_id: \"nobody\" is not an account that is known; keep the id as it was exported")]
    [InlineData("list", "without", "list: \"without\" is not a list. Use one of these: without_owner, flagged_for_handover, books_over_maximum, expansion_potential.")]
    [InlineData("decision", "EU TAMS", "decision: \"EU TAMS\" is not a pool of the policy, nor leave. Did you mean \"EU TAM\"?")]
    [InlineData("decided_by", "", "decided_by: is empty; write the email of who decided it")]
    [InlineData("decided_by", "eve@example.com", "decided_by: \"eve@example.com\" is nobody in the roster; import people first or correct the address")]
    [InlineData("decided_by", "ana@example.com", "decided_by: \"ana@example.com\" is neither an allocator nor leadership, and they alone decide these lists")]
    [InlineData("handover", "h1", "handover: \"h1\" is not a handover with its version; keep it as it was exported")]
    [InlineData("as_of", "now", "as_of: \"now\" is not the moment of the export; keep it as it was exported, such as 2026-01-31T09:00:00Z")]
    [InlineData("reason", "bored", "reason: \"bored\" is not a reason that the policy accepts. ")]
    [InlineData("list", "expansion_potential", "reason: is empty; write why the account leaves its owner, one of ")]
    public async Task A_fault_is_named_with_its_row_and_column(string column, string value, string fault)
    {
        var rows = await Export();
        Decide(rows[0], "EU TAM");
        rows[0][column] = value;

        var said = await Import(rows);

        Assert.Equal(1, said.Code);
        Assert.StartsWith($"decisions.csv:2:{fault}", said.Error[0], StringComparison.Ordinal);
        Assert.Equal(3, (await Export()).Count);
    }

    [Fact]
    public async Task The_same_account_twice_and_a_line_left_without_a_reason_are_faults()
    {
        var rows = await Export();
        Decide(rows[0], "EU TAM");
        Decide(rows[1], "leave");
        rows[2]["account_id"] = "orphan";
        Decide(rows[2], "EU TAM", reason: "growth_potential");

        var said = await Import(rows);

        Assert.Equal(
            ["decisions.csv:3:note: is empty; write why the line is left as it is", "decisions.csv:4:account_id: \"orphan\" is already on line 2; keep one of the two"],
            said.Error.Take(2));
    }

    public void Dispose() => _shell.Dispose();

    private static async Task Imported(Task<Said> import)
    {
        var said = await import;
        Assert.True(said.Code == 0, string.Join('\n', said.Error));
    }

    private static string Row(string id, decimal arr, string owner, string growth = "low") =>
        $"{id},Account {id},{arr},{owner},session_replay;feature_flags,EU:20,standard,false,,,,,,,,,{growth},,,,";

    private static void Decide(Dictionary<string, string> row, string decision, string by = "dana@example.com", string reason = "", string evidence = "", string note = "") =>
        (row["decision"], row["decided_by"], row["reason"], row["evidence"], row["note"]) = (decision, by, reason, evidence, note);

    private async Task<List<Dictionary<string, string>>> Export()
    {
        var said = await _shell.Run("export", "allocation");
        Assert.True(said.Code == 0, string.Join('\n', said.Error));
        var columns = said.Output[0].Split(',');
        return [.. said.Output.Skip(1).Select(line => columns.Zip(Fields(line)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private Task<Said> Import(List<Dictionary<string, string>> rows) => _shell.Import(
        "decisions",
        Shell.Table(string.Join(',', rows[0].Keys), [.. rows.Select(row => string.Join(',', row.Values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))]));

    private async Task<(string? Pool, HandoverStatus Status, string? By)> Latest(string account)
    {
        await using var database = await _shell.Database();
        var handover = Assert.Single(await database.NewScope().Handovers.Of(AccountId.From(account), CancellationToken.None));
        return (handover.Pool, handover.Status, handover.PoolDecidedBy?.Value);
    }

    /// <summary>The values hold no quotes.</summary>
    private static IEnumerable<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
                fields.Add("");
            else
                fields[^1] += character;
        }

        return fields;
    }
}
