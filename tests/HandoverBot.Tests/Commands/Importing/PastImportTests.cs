
namespace HandoverBot.Tests.Commands.Importing;

/// <summary><c>import ownership|arr|usage</c>. It is 2 March 2026.</summary>
public sealed class PastImportTests : IAsyncLifetime, IDisposable
{
    private const string Ownership = "account_id,owner_email,from,until,note";

    private readonly Shell _shell = new();

    public async Task InitializeAsync()
    {
        await _shell.HasPeople();
        await _shell.ImportAccounts(Shell.Account("acme"), Shell.Account("globex", "owner_email", ""));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("acmee,ana@example.com,2025-01-01,,", "account_id: \"acmee\" is no account; import accounts first or correct the id. Did you mean \"acme\"?")]
    [InlineData("acme,anna@example.com,2025-01-01,,", "owner_email: \"anna@example.com\" is nobody in the roster; import people first, or leave it empty for nobody. Did you mean \"ana@example.com\"?")]
    [InlineData("acme,ana@example.com,,,", "from: is empty; write the day, such as 2026-04-03")]
    [InlineData("acme,ana@example.com,2026-03-04,,", "from: \"2026-03-04\" is still to come; write a day that has passed, or leave it empty")]
    [InlineData("acme,ana@example.com,2025-01-01,2027-01-01,", "until: \"2027-01-01\" is still to come; write a day that has passed, or leave it empty")]
    [InlineData("acme,ana@example.com,2025-01-01,2024-12-31,", "until: \"2024-12-31\" is before the first day, 2025-01-01; write the last day")]
    [InlineData("acme,ben@example.com,2025-01-01,,", "until: \"\" says that Ben Okoro still owns acme, but today it is Ana Ruiz; write the last day, or import accounts first")]
    [InlineData("globex,ben@example.com,2025-01-01,,", "until: \"\" says that Ben Okoro still owns globex, but today it is nobody; write the last day, or import accounts first")]
    public async Task A_bad_row_is_told_with_what_would_be_right(string row, string fault)
    {
        var said = await _shell.Import("ownership", Shell.Table(Ownership, "globex,ana@example.com,2024-01-01,2024-02-01,", row));

        Assert.Equal([$"ownership.csv:3:{fault}", "ownership.csv: 1 fault; nothing was imported. Correct the file and import it again."], said.Error);
        Assert.Equal(1, said.Code);
        Assert.DoesNotContain((await Exported("ownership")).Select(row => row["from"]), from => from == "2024-01-01");
    }

    [Fact]
    public async Task Days_that_overlap_are_refused_with_the_line_they_overlap()
    {
        var said = await _shell.Import("ownership", Shell.Table(
            Ownership, "acme,ana@example.com,2025-07-01,,", "acme,ben@example.com,2025-01-01,2025-07-01,"));

        Assert.Equal(
            "ownership.csv:2:from: \"2025-07-01\" overlaps line 3, which lasts until 2025-07-01; an account has one owner a day, and until is the last day",
            said.Error[0]);
    }

    [Fact]
    public async Task The_past_is_taken_once_and_goes_out_as_it_came_in()
    {
        var table = Shell.Table(
            Ownership, "acme,ben@example.com,2025-01-01,2025-06-30,From the old list", "acme,ana@example.com,2025-09-01,,", "globex,ben@example.com,2025-01-01,2025-12-31,");

        Assert.Equal(["2 accounts: 2 corrected, 0 known already"], (await _shell.Import("ownership", table)).Output);
        Assert.Equal(["2 accounts: 0 corrected, 2 known already"], (await _shell.Import("ownership", table)).Output);

        var rows = await Exported("ownership");
        Assert.Equal(
            [
                ("acme", "ben@example.com", "2025-01-01", "2025-06-30"), ("acme", "", "2025-07-01", "2025-08-31"), ("acme", "ana@example.com", "2025-09-01", ""),
                ("globex", "ben@example.com", "2025-01-01", "2025-12-31"), ("globex", "", "2026-01-01", ""),
            ],
            rows.Select(row => (row["account_id"], row["owner_email"], row["from"], row["until"])));
        Assert.Equal("From the old list", rows[0]["note"]);
        Assert.Equal(0, (await _shell.Run("import", "ownership", _shell.PathOf("ownership.csv"))).Code);
        var events = await Exported("ownership-events");
        Assert.Contains(events, row => (row["account_id"], row["word"], row["day_is_assumed"], row["supersedes"]) == ("acme", "source", "true", ""));
        Assert.Contains(events, row => (row["account_id"], row["word"], row["by"], row["supersedes"]) == ("acme", "correction", "ownership.csv", "1"));
    }

    [Fact]
    public async Task Since_when_is_not_made_up_where_nobody_told()
    {
        var acme = (await Exported("ownership")).Single(row => row["account_id"] == "acme");

        Assert.Equal(("", "noticed on 2026-03-02; since when is not known"), (acme["from"], acme["note"]));
    }

    [Theory]
    [InlineData("usage", "account_id,quarter,amount,currency", "acme,2026Q5,100,USD", "quarter: \"2026Q5\" is not a quarter; write the fiscal year and the quarter, such as 2026Q1")]
    [InlineData("usage", "account_id,quarter,amount,currency", "acme,2026Q2,100,USD", "quarter: \"2026Q2\" is still to come; it begins on 2026-04-01")]
    [InlineData("usage", "account_id,quarter,amount,currency", "acme,2025Q4,,USD", "amount: is empty; write the amount, such as 15500.00")]
    [InlineData("usage", "account_id,quarter,amount,currency", "acme,2025Q4,-5,USD", "amount: \"-5\" is negative; write 0 or more, or leave it empty where it is not known")]
    [InlineData("usage", "account_id,quarter,amount,currency", "acme,2025Q4,100,EUR", "currency: \"EUR\" is not the policy's currency; convert the amount to USD")]
    [InlineData("usage", "account_id,quarter,amount,currency", "glubex,2025Q4,100,USD", "account_id: \"glubex\" is no account; import accounts first or correct the id. Did you mean \"globex\"?")]
    [InlineData("usage", "account_id,quarter,amount,currency", "globex,2025 Q4,100,USD", "quarter: \"2025 Q4\" is already on line 2; keep one of the two")]
    [InlineData("arr", "account_id,day,arr", "acme,2026-03-04,100", "day: \"2026-03-04\" is still to come; write a day that has passed, or leave it empty")]
    [InlineData("arr", "account_id,day,arr", "acme,2026-01-01,", "arr: is empty; write the amount, such as 12000")]
    public async Task Bad_figures_are_told_too(string kind, string columns, string row, string fault)
    {
        var said = await _shell.Import(kind, Shell.Table(columns, kind == "usage" ? "globex,2025Q4,5,USD" : "globex,2026-01-01,5", row));

        Assert.Equal($"{kind}.csv:3:{fault}", said.Error[0]);
        Assert.Equal(1, said.Code);
    }

    [Fact]
    public async Task Usage_and_ARR_of_the_past_are_taken_once()
    {
        foreach (var (kind, table) in new[] { ("usage", Shell.Table("account_id,quarter,amount,currency", "acme,2025Q4,100.50,usd")), ("arr", Shell.Table("account_id,day,arr", "acme,2025-12-01,5000")) })
        {
            Assert.EndsWith("1 new or changed, 0 known already", Assert.Single((await _shell.Import(kind, table)).Output), StringComparison.Ordinal);
            Assert.EndsWith("0 new or changed, 1 known already", Assert.Single((await _shell.Import(kind, table)).Output), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_day_somebody_began_is_told_in_a_column_that_may_be_missing()
    {
        await _shell.Import("people", Shell.People.Replace("flags\n", "flags,started_on\n", StringComparison.Ordinal)
            .Replace("Europe/Madrid,\n", "Europe/Madrid,,2026-02-01\n", StringComparison.Ordinal)
            .Replace("lead\n", "lead,\n", StringComparison.Ordinal)
            .Replace("leadership\n", "leadership,\n", StringComparison.Ordinal));
        Assert.Equal(0, (await _shell.Import("people", Shell.People)).Code);

        await using var database = await _shell.Database();
        Assert.Equal(new DateOnly(2026, 2, 1), (await database.NewScope().People.Find(new("U01ANA"), CancellationToken.None))!.StartedOn);
    }

    public void Dispose() => _shell.Dispose();

    private async Task<IReadOnlyList<Dictionary<string, string>>> Exported(string what)
    {
        var file = _shell.PathOf($"exported-{what}.csv");
        Assert.Equal(0, (await _shell.Run("export", what, "--out", file)).Code);
        return CsvRows.Of(file);
    }
}
