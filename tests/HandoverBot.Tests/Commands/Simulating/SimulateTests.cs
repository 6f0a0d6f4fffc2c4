using HandoverBot.Domain.Handovers;
using HandoverBot.Storage;
using HandoverBot.Tests.Policies;
using HandoverBot.Tests.Storage;

namespace HandoverBot.Tests.Commands.Simulating;

public sealed class SimulateTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json");

    /// <summary>Surveys is a primary product too, so that nobody here pays for all of them, and a TAE may own two accounts.</summary>
    private string Other => _shell.Write("other.json", File.ReadAllText(Shipped)
        .Replace("\"name\": \"handbook-2025\"", "\"name\": \"other\"", StringComparison.Ordinal)
        .Replace("\"id\": \"TAE\",", "\"id\": \"TAE\", \"cap_accounts\": 2,", StringComparison.Ordinal)
        .Replace("\"name\": \"Surveys\"", "\"name\": \"Surveys\", \"primary\": true", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        await _shell.HasPeople();
        await _shell.ImportAccounts([.. Enumerable.Range(0, 12).Select(Expanded), Shell.Account("globex", "products", "none")]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_would_change_is_counted_and_the_first_of_each_kind_are_shown()
    {
        var said = await _shell.Run("policy", "simulate", Other);

        Assert.Equal(0, said.Code);
        Assert.Matches(@"^other \([0-9a-f]{12}\) instead of handbook-2025 \([0-9a-f]{12}\), on 2 March 2026: 13 accounts$", said.Output[0]);
        string[] expected =
        [
            "accounts that would move to another pool                  12",
            "accounts for which a person must say the pool          1   1",
            "books over the cap                                     0   1",
            "US CSM  US TAM        12",
            "and 2 more; --csv FILE has them all",
            "Ana Ruiz  not over  over  13 of 2 accounts, $1.2m ARR plus 1 account of unknown ARR: over the cap.",
        ];
        Assert.All(expected, line => Assert.Contains(said.Output, each => Squeezed(each) == Squeezed(line)));
        Assert.Contains(said.Output, line => line.StartsWith("c00      US CSM  US TAM  There is room to grow", StringComparison.Ordinal));
        Assert.All(said.Output, line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public async Task The_file_has_every_difference_and_no_formulas()
    {
        await _shell.ImportAccounts(Expanded(3).Replace("Account c03", "+SUM(A1)", StringComparison.Ordinal));
        var path = _shell.PathOf("changes.csv");

        var said = await _shell.Run("policy", "simulate", Other, "--csv", path);

        var rows = CsvRows.Of(path);
        Assert.Equal(Enumerable.Range(0, 12).Select(n => $"c{n:00}"), rows.Where(row => row["kind"] == "pool").Select(row => row["account_id"]));
        var first = rows.First(row => row["kind"] == "pool");
        Assert.Equal(("Account c00", "Ana Ruiz", "US CSM", "US TAM"), (first["account"], first["owner"], first["now"], first["then"]));
        Assert.StartsWith("There is room to grow", first["because"], StringComparison.Ordinal);
        Assert.Equal("Ana Ruiz", Assert.Single(rows, row => row["kind"] == "book")["owner"]);
        Assert.Contains("'+SUM(A1)", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Contains("and 2 more; the file has them all", said.Output);
        Assert.Equal($"{rows.Count} rows written to {path}.", said.Error[^1]);
    }

    [Fact]
    public async Task A_running_handover_is_told_with_what_would_be_otherwise()
    {
        await using (var bot = new StartedPolicies(StorageProvider.Sqlite, _shell.ConnectionString, Shipped, _shell.Clock))
        {
            await bot.Start();
            await using var database = await _shell.Database();
            var stores = database.NewScope();
            var events = Sample.Recorded(new HandoverId("h1"), after: 0, Sample.Proposed("c05"))
                .Select(each => each with { Policy = bot.Library.InForce.Stamp }).ToList();
            await stores.Write(_ =>
            {
                stores.Log.Append(events, HandoverHistory.Fold(events)!);
                return Task.CompletedTask;
            });
        }

        var said = await _shell.Run("policy", "simulate", Other);

        Assert.Contains(said.Output, line => line.StartsWith("c05      It would go to US TAM, not to EU CSM. There would be no reason “role_fit”.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_policy_changes_nothing()
    {
        var said = await _shell.Run("policy", "simulate", Shipped);

        Assert.Equal((0, "Nothing would change."), (said.Code, said.Output[^1]));
    }

    [Fact]
    public async Task A_faulty_file_tells_all_its_faults()
    {
        var said = await _shell.Run("policy", "simulate", _shell.Write("faulty.json", "{}"));

        Assert.Equal(1, said.Code);
        Assert.True(said.Error.Count > 5);
        Assert.Empty(said.Output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_refused()
    {
        var said = await _shell.Run("policy", "simulate", Other, "--csv", _shell.PathOf(Path.Combine("nowhere", "x.csv")));

        Assert.Equal(1, said.Code);
        Assert.Contains("cannot be written", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    private static string Expanded(int number) =>
        $"c{number:00},Account c{number:00},100000,ana@example.com,session_replay;feature_flags;error_tracking,US:4,standard,no,no,2025-01-10,,,,,,,low,,,,";

    private static string Squeezed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
