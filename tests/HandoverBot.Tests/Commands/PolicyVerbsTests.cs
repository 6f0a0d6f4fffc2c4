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
        Assert.Matches("^handbook-2025.json is fine: policy handbook-2025, hash [0-9a-f]{12}, in effect from 2025-01-01.$", Assert.Single(said.Output));
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
    public async Task The_policy_in_force_is_shown_in_words()
    {
        var said = await _shell.RunExactly("policy", "show", "--Policy:Path", Shipped);

        Assert.Equal(0, said.Code);
        Assert.StartsWith("Policy handbook-2025, hash", said.Output[0], StringComparison.Ordinal);
        Assert.Contains("Pools", said.Output);
    }

    [Fact]
    public async Task A_policy_in_force_with_faults_keeps_an_import_from_starting()
    {
        var policy = _shell.Write("mine.json", "{}");

        var said = await _shell.RunExactly("import", "people", _shell.Write("people.csv", Shell.People), "--Policy:Path", policy);

        Assert.Equal(1, said.Code);
        Assert.Contains("policy check", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
