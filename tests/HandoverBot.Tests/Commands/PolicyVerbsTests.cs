using HandoverBot.Storage;
using HandoverBot.Tests.Architecture;
using HandoverBot.Tests.Policies;

namespace HandoverBot.Tests.Commands;

public sealed class PolicyVerbsTests : IDisposable
{
    private readonly Shell _shell = new();

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json");

    [Fact]
    public async Task A_sound_policy_is_named_with_its_hash_and_day()
    {
        var said = await _shell.RunExactly("policy", "check", Shipped);

        Assert.Equal(0, said.Code);
        Assert.Matches("^handbook-2025.json is fine: policy handbook-2025, hash [0-9a-f]{12}, in effect from 2025-01-01.$", said.Output[0]);
    }

    [Fact]
    public async Task For_a_day_before_any_policy_that_is_known_the_configured_one_does_and_says_so()
    {
        var said = await _shell.Run("policy", "show", "--at", "2019-01-01");

        Assert.Equal(0, said.Code);
        Assert.Equal(
            ["No policy is known to have been in force on 2019-01-01. This is handbook-2025, which takes effect on 2025-01-01."],
            said.Error);
    }

    [Fact]
    public async Task A_policy_that_ships_is_found_by_its_name()
    {
        var said = await _shell.Run("policy", "check", "small-team.json");

        Assert.Equal(0, said.Code);
        Assert.StartsWith("small-team.json is fine: ", said.Output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_the_people_are_not_checked_and_none_is_made()
    {
        var said = await _shell.Run("policy", "check", Shipped);

        Assert.Equal(0, said.Code);
        Assert.Equal("Whether your people fit it was not checked, because there is no database yet.", said.Output[1]);
        Assert.False(File.Exists(_shell.PathOf("handoverbot.db")));
    }

    [Fact]
    public async Task Without_people_in_the_database_they_are_not_checked()
    {
        await _shell.Import("people", Shell.Table("slack_id,email,name,role,region,time_zone,flags"));

        var said = await _shell.Run("policy", "check", Shipped);

        Assert.Equal(0, said.Code);
        Assert.Equal("Whether your people fit it was not checked, because none have been imported yet.", said.Output[1]);
    }

    [Fact]
    public async Task A_policy_that_counts_on_people_who_are_not_there_is_refused()
    {
        await _shell.HasPeople();

        var said = await _shell.Run("policy", "check", Shipped);

        Assert.Equal(1, said.Code);
        Assert.Contains(
            "handbook-2025.json: $.pools[0]: the pool US TAM has no people, so nobody can take an account there. "
                + "Add somebody with the role TAM and the region US in people.csv.",
            said.Error);
        Assert.DoesNotContain(said.Error, line => line.Contains("pool EU CSM", StringComparison.Ordinal));
        Assert.EndsWith("faults. Correct the file, or import other people, and check it again.", said.Error[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_of_the_sample_company_can_do_all_that_the_default_policy_asks_for()
    {
        await _shell.Import("people", Repository.Read("src", "HandoverBot.Demo", "Samples", "people.csv"));

        var said = await _shell.Run("policy", "check", Shipped);

        Assert.Empty(said.Error);
        Assert.Equal("The people in the database can do all that it asks for.", said.Output[1]);
    }

    [Fact]
    public async Task Every_fault_is_told_by_its_path()
    {
        var broken = File.ReadAllText(Shipped)
            .Replace("\"owner_threshold\": 20000", "\"owner_threshold\": \"lots\"", StringComparison.Ordinal)
            .Replace("\"start_month\": 1", "\"start_month\": 13", StringComparison.Ordinal);

        var said = await _shell.RunExactly("policy", "check", _shell.Write("mine.json", broken));

        Assert.Equal(1, said.Code);
        Assert.Collection(
            said.Error,
            line => Assert.StartsWith("mine.json: $.fiscal_year.start_month: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("mine.json: $.owner_threshold: ", line, StringComparison.Ordinal),
            line => Assert.Equal("mine.json: 2 faults. Correct the file and check it again.", line));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var said = await _shell.RunExactly("policy", "check", _shell.PathOf("none.json"));

        Assert.Equal(1, said.Code);
        Assert.StartsWith("There is no policy file", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_bot_has_run_the_configured_policy_is_shown_in_words()
    {
        var said = await _shell.Run("policy", "show");
        Assert.Equal(0, said.Code);
        Assert.Equal("As configured, because there is no database yet:", said.Output[0]);
        Assert.StartsWith("Policy handbook-2025, hash", said.Output[1], StringComparison.Ordinal);
        Assert.Contains("Pools", said.Output);

        await _shell.HasPeople();
        Assert.Equal("As configured, because the bot has not run on this database yet:", (await _shell.Run("policy", "show")).Output[0]);
    }

    [Fact]
    public async Task Once_the_bot_has_run_the_policy_in_force_that_day_is_shown_with_what_waits()
    {
        await Started("handbook-2025", "2025-01-01");
        _shell.Clock.Advance(TimeSpan.FromDays(10));
        await Started("mine", "2026-07-01");

        var today = await _shell.Run("policy", "show");
        Assert.Equal("In force on 12 March 2026:", today.Output[0]);
        Assert.StartsWith("Policy handbook-2025, hash", today.Output[1], StringComparison.Ordinal);
        Assert.Equal("Waiting for its day", today.Output[^2]);
        Assert.Matches("^mine, hash [0-9a-f]{12}: in force from 1 July 2026 on$", today.Output[^1]);

        var july = await _shell.Run("policy", "show", "--at", "2026-07-01");
        Assert.StartsWith("Policy mine, hash", july.Output[1], StringComparison.Ordinal);

        var before = await _shell.Run("policy", "show", "--at", "2024-12-31");
        Assert.Equal(1, before.Code);
        Assert.Equal(
            "No policy was in force on 2024-12-31: the first one, handbook-2025, took effect on 2025-01-01.", Assert.Single(before.Error));
    }

    [Theory]
    [InlineData("31.01.2026")]
    [InlineData("2026-02-30")]
    [InlineData("tomorrow")]
    public async Task A_day_that_is_none_is_wrong_usage(string day)
    {
        var said = await _shell.Run("policy", "show", "--at", day);

        Assert.Equal(2, said.Code);
        Assert.Contains($"\"{day}\" is not a day; write it such as 2026-01-31.", said.Error);
    }

    [Fact]
    public async Task Imports_go_by_the_policy_in_force_and_not_by_a_file_the_bot_was_not_started_with()
    {
        await Started("handbook-2025", "2025-01-01");
        var other = _shell.Write("other.json", "{}");

        var said = await _shell.RunExactly(
            "import", "people", _shell.Write("people.csv", Shell.People), "--Policy:Path", other, "--ConnectionStrings:HandoverBot", _shell.ConnectionString);

        Assert.Equal(0, said.Code);
    }

    [Fact]
    public async Task A_policy_with_faults_keeps_an_import_from_starting_and_all_are_told()
    {
        var policy = _shell.Write("mine.json", "{}");

        var said = await _shell.RunExactly(
            "import", "people", _shell.Write("people.csv", Shell.People), "--Policy:Path", policy, "--ConnectionStrings:HandoverBot", _shell.ConnectionString);

        Assert.Equal(1, said.Code);
        Assert.Contains("mine.json cannot be used. It has these faults:", said.Error[0], StringComparison.Ordinal);
        Assert.True(said.Error.Count > 5);
    }

    /// <summary>As the bot does it.</summary>
    private async Task Started(string name, string effectiveFrom)
    {
        var text = File.ReadAllText(Shipped)
            .Replace("\"name\": \"handbook-2025\"", $"\"name\": \"{name}\"", StringComparison.Ordinal)
            .Replace("\"effective_from\": \"2025-01-01\"", $"\"effective_from\": \"{effectiveFrom}\"", StringComparison.Ordinal);
        await using var bot = new StartedPolicies(StorageProvider.Sqlite, _shell.ConnectionString, _shell.Write($"{name}.json", text), _shell.Clock);
        await bot.Start();
    }

    public void Dispose() => _shell.Dispose();
}
