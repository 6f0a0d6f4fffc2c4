namespace HandoverBot.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly Shell _shell = new();

    [Theory]
    [InlineData(new string[0], new string[0])]
    [InlineData(new[] { "serve" }, new string[0])]
    [InlineData(new[] { "--Slack:SocketMode", "true" }, new[] { "--Slack:SocketMode", "true" })]
    [InlineData(new[] { "serve", "--Slack:SocketMode=true", "--urls", "http://127.0.0.1:1" }, new[] { "--Slack:SocketMode=true", "--urls", "http://127.0.0.1:1" })]
    public async Task Without_a_verb_or_with_serve_the_bot_runs_with_the_settings_given(string[] args, string[] settings)
    {
        var said = await _shell.RunExactly(args);

        Assert.Equal(0, said.Code);
        Assert.Equal(settings, _shell.Served);
    }

    [Theory]
    [InlineData("imprt")]
    [InlineData("import")]
    [InlineData("import", "accounts")]
    [InlineData("import", "accounts", "a.csv", "b.csv")]
    [InlineData("import", "cats", "a.csv")]
    [InlineData("export", "audit", "--format", "xml")]
    [InlineData("policy", "check")]
    [InlineData("outbox")]
    [InlineData("serve", "--socket")]
    [InlineData("serve", "--Slack:SocketMode")]
    public async Task A_call_that_does_not_exist_is_wrong_usage(params string[] args)
    {
        var said = await _shell.RunExactly(args);

        Assert.Equal(2, said.Code);
        Assert.NotEmpty(said.Error);
        Assert.Null(_shell.Served);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "accounts")]
    [InlineData("policy", "check")]
    [InlineData("policy", "show")]
    [InlineData("export", "handovers")]
    [InlineData("outbox", "show")]
    [InlineData("outbox", "retry")]
    [InlineData("serve")]
    public async Task Help_shows_an_example_of_the_verb(params string[] verb)
    {
        var said = await _shell.RunExactly([.. verb, "--help"]);

        Assert.Equal(0, said.Code);
        Assert.Contains("Example:", said.Output);
        Assert.Contains(said.Output, line => line.StartsWith($"HandoverBot {string.Join(' ', verb)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_setting_is_refused_in_a_sentence()
    {
        var said = await _shell.RunExactly("export", "audit", "--Storage:Provider", "Oracle");

        Assert.Equal(1, said.Code);
        Assert.Equal("Storage:Provider is 'Oracle'. Set it to Sqlite (the default) or PostgreSql.", Assert.Single(said.Error));
    }

    [Fact]
    public async Task A_database_that_is_none_is_refused_without_a_stack_trace()
    {
        var file = _shell.Write("handoverbot.db", new string('x', 5000));

        var said = await _shell.Run("export", "audit");

        Assert.Equal(1, said.Code);
        Assert.Equal("x", File.ReadAllText(file)[..1]);
        Assert.DoesNotContain(said.Error, line => line.StartsWith("at ", StringComparison.Ordinal));
    }

    public void Dispose() => _shell.Dispose();
}
