using System.Globalization;

namespace HandoverBot.Tests.Commands.Exporting;

/// <summary><c>export books</c>. It is 2 March 2026.</summary>
public sealed class BookExportTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();

    public async Task InitializeAsync()
    {
        await _shell.HasPeople();
        await _shell.ImportAccounts(
            "acme,\"Acme, Corp\",40000.10,ben@example.com,,,,,,,2025-01-01,,,,,,,,,,",
            "globex,@Globex,30000.20,ben@example.com,,,,,,,2026-02-10,ana@example.com,,,,,,,,,",
            "nobodys,Nobodys,7000,,,,,,,,,,,,,,,,,,");
        await _shell.Import("arr", Shell.Table("account_id,day,arr", "acme,2025-12-01,50000", "globex,2025-12-01,30000.20", "nobodys,2025-12-01,7000"));
        await _shell.Import("ownership", Shell.Table(
            "account_id,owner_email,from,until,note", "globex,ana@example.com,2025-01-01,2026-02-09,", "nobodys,,2025-01-01,,"));
        await _shell.Import("usage", Shell.Table("account_id,quarter,amount,currency", "acme,2025Q4,12500,USD", "acme,2026Q1,10000,USD"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Books_and_what_is_nobodys_add_up_to_all_accounts_to_the_cent()
    {
        var rows = await Books();
        var (books, total) = (rows.Where(row => row["row"] == "book").ToList(), rows.Single(row => row["row"] == "total"));

        Assert.Equal(["Ana Ruiz", "Ben Okoro", "nobody"], books.Select(row => row["owner"]));
        foreach (var column in new[] { "arr_start", "arr_added", "arr_removed", "arr_growth", "arr_end" })
            Assert.Equal(Amount(total[column]), books.Sum(row => Amount(row[column])));
        Assert.Equal((87_000.20m, 77_000.30m, -9_999.90m), (Amount(total["arr_start"]), Amount(total["arr_end"]), Amount(total["arr_growth"])));
    }

    [Fact]
    public async Task Every_account_has_its_figures_and_how_they_came_about()
    {
        var rows = await Books();

        var acme = rows.Single(row => row["account_id"] == "acme");
        Assert.Equal(("infull", "50000.00", "40000.00", "-10000.00"), (acme["counted_as"], acme["counts_from"], acme["counts_now"], acme["counted_growth"]));
        Assert.StartsWith("Usage × 4: $50,000 by 2025 Q4, $40,000 by 2026 Q1.", acme["derivation"], StringComparison.Ordinal);
        var globex = rows.Single(row => row["account_id"] == "globex" && row["owner"] == "Ben Okoro");
        Assert.Equal(("2026-02-10", "notknown", ""), (globex["added_on"], globex["counted_as"], globex["counts_now"]));
        Assert.Contains("The usage of 2025 Q4 was not told.", globex["derivation"], StringComparison.Ordinal);
        var ben = rows.Single(row => row["row"] == "book" && row["owner"] == "Ben Okoro");
        Assert.Equal("", ben["retention_percent"]);
        Assert.StartsWith("Not known, because of 1 account: @Globex. Not known, because the retention is not.", ben["derivation"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_runs_no_name_and_still_reads_a_minus_as_a_number()
    {
        var rows = await Books();

        Assert.All(rows.Where(row => row["account_id"] == "globex"), row => Assert.Equal("'@Globex", row["account"]));
        Assert.Contains(rows, row => row["arr_growth"] == "-9999.90");
    }

    [Theory]
    [InlineData("2024Q4", "2024 Q4 is not known: what was told begins with 1 Jan 2025. An admin can bring in the past with `import ownership`.")]
    [InlineData("2026Q2", "2026 Q2 has not begun; it does on 1 Apr 2026.")]
    [InlineData("soon", "\"soon\" is not a quarter; write the fiscal year and the quarter, such as 2026Q1.")]
    public async Task Of_a_quarter_nobody_knows_nothing_is_made_up(string quarter, string said)
    {
        var refused = await _shell.Run("export", "books", "--quarter", quarter);

        Assert.Equal((1, said), (refused.Code, Assert.Single(refused.Error)));
    }

    [Fact]
    public async Task A_quarter_gone_by_is_worked_out_too()
    {
        var rows = await Books("--quarter", "2025Q4");

        Assert.All(rows, row => Assert.Equal(("2025Q4", "2025-12-31"), (row["quarter"], row["through"])));
        Assert.Equal("", rows.Single(row => row["row"] == "total")["arr_start"]);
        Assert.Contains(rows, row => row["account_id"] == "acme" && row["derivation"].Contains("The usage of 2025 Q3 was not told.", StringComparison.Ordinal));
    }

    public void Dispose() => _shell.Dispose();

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<Dictionary<string, string>>> Books(params string[] options)
    {
        var file = _shell.PathOf("books.csv");
        var said = await _shell.Run(["export", "books", "--out", file, .. options]);
        Assert.True(said.Code == 0, string.Join('\n', said.Error));
        return CsvRows.Of(file);
    }
}
