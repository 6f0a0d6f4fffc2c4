using HandoverBot.Demo.Bot;
using HandoverBot.Demo.LocalSlack;
using HandoverBot.Demo.Processes;
using HandoverBot.Demo.Samples;
using HandoverBot.Demo.Starting;
using HandoverBot.Demo.Tests.Browsing;

using Microsoft.Data.Sqlite;

namespace HandoverBot.Demo.Tests.Journeys;

/// <summary>The demo as people meet it, in a browser: the local workspace, the sample data and the bot as a process of its own.</summary>
internal sealed class JourneyWorkspace : IAsyncDisposable
{
    private const int FirstSlackPort = 3500;
    private const int FirstBotPort = 5180;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly Stack<IAsyncDisposable> _running = new();
    private readonly DemoFolder _folder = DemoFolder.Open(keepIn: null);
    private readonly FreePort _slackPort = FreePort.From(FirstSlackPort);
    private readonly FreePort _botPort = FreePort.From(FirstBotPort);
    private readonly string _database;
    private Uri _botAddress = null!;
    private BotProgram _program = null!;
    private ChildProcess _bot = null!;

    private JourneyWorkspace() => _database = $"Data Source={_folder.File("handoverbot.db")}";

    public LocalSlackPage Page { get; private set; } = null!;

    /// <param name="policy">The text of a policy of its own; null for the one the demo goes by.</param>
    /// <param name="runsForLong">Whether the bot has been running on this database for a long time.</param>
    public static async Task<JourneyWorkspace> OpenAsync(string? policy = null, bool runsForLong = false)
    {
        var workspace = new JourneyWorkspace();
        try
        {
            await workspace.StartAsync(policy, runsForLong);
            return workspace;
        }
        catch
        {
            await workspace.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the bot as a power cut would, once all it had to say is said, and starts it again on the same database.</summary>
    public async Task CrashAndRestartBot()
    {
        await UntilEverythingIsSaid();
        _bot.Kill();
        await _bot.Exited;
        await StartBotAsync();
    }

    /// <summary>Waits until no message is on its way: the workspace forgets how to recognise one that is sent twice.</summary>
    public async Task UntilEverythingIsSaid()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(BetweenLooks);
        while (await CountAsync("SELECT count(*) FROM outbox WHERE status IN ('pending', 'in_flight')", patience.Token) > 0)
            await timer.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>What <c>export handovers</c> prints: a line with the columns, then one for each handover.</summary>
    public async Task<string> ExportHandovers()
    {
        var (exitCode, output) = await _program.RunAsync(["export", "handovers"], CancellationToken.None);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Copies the picture of the page and the logs to where they outlive the test.</summary>
    public async Task KeepEvidence(string test)
    {
        var kept = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "failures", test)).FullName;
        foreach (var log in Directory.GetFiles(_folder.Path, "*.log"))
            File.Copy(log, Path.Combine(kept, Path.GetFileName(log)), overwrite: true);
        await Page.Screenshot(Path.Combine(kept, "page.png"));
    }

    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out var part))
            await part.DisposeAsync();
        _botPort.Dispose();
        _slackPort.Dispose();
        _folder.Dispose();
    }

    private async Task StartAsync(string? policy, bool runsForLong)
    {
        var samples = new SampleFolder(_folder, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        var installer = new LocalSlackInstaller(LocalSlackPackage.ForThisComputer(), LocalSlackInstaller.DefaultCacheFolder);
        var slack = await LocalSlackServer.StartAsync(
            installer.Find() ?? await installer.InstallAsync(CancellationToken.None),
            Workspace.With(samples.People), _slackPort.Number, _folder, CancellationToken.None);
        _running.Push(slack);

        _botAddress = new Uri($"http://127.0.0.1:{_botPort.Number}");
        _program = new BotProgram(await Settings(slack.WebApi, policy), _folder);
        foreach (var sample in SampleFolder.InImportOrder)
            await _program.ImportAsync(sample, samples.PathOf(sample), CancellationToken.None);
        if (runsForLong)
            await RememberAnOldStart();
        await StartBotAsync();

        var browser = await BrowserSession.OpenAsync(slack.Page);
        _running.Push(browser);
        Page = browser.Page;
    }

    private async Task<IReadOnlyDictionary<string, string>> Settings(Uri slackWebApi, string? policy)
    {
        var settings = BotSettings.For(_botAddress, slackWebApi, _folder.File("handoverbot.db"));
        if (policy is null)
            return settings;
        var file = _folder.File("policy.json");
        await File.WriteAllTextAsync(file, policy);
        return new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Policy__Path"] = file };
    }

    /// <summary>Before its first start the bot owes nobody a reminder.</summary>
    private async Task RememberAnOldStart()
    {
        await using var connection = new SqliteConnection($"{_database};Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(
            "INSERT INTO policies (hash, name, effective_from, text, stored_at) VALUES ('0', 'before', '2020-01-01', '{}', '2020-01-01T09:00:00.0000000Z')", connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task StartBotAsync()
    {
        _bot = await _program.StartAsync(_botAddress, CancellationToken.None);
        _running.Push(_bot);
    }

    private async Task<long> CountAsync(string query, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection($"{_database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellation);
        await using var command = new SqliteCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
