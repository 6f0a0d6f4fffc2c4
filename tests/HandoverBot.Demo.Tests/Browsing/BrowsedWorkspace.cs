using HandoverBot.Demo.LocalSlack;
using HandoverBot.Demo.Samples;
using HandoverBot.Demo.Starting;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>The sample workspace without the bot, open in a browser.</summary>
internal sealed class BrowsedWorkspace : IAsyncDisposable
{
    private readonly DemoFolder _folder;
    private readonly LocalSlackServer _slack;
    private readonly BrowserSession _session;

    private BrowsedWorkspace(DemoFolder folder, LocalSlackServer slack, BrowserSession session) =>
        (_folder, _slack, _session) = (folder, slack, session);

    public LocalSlackPage Page => _session.Page;

    public Uri WebApi => _slack.WebApi;

    public static async Task<BrowsedWorkspace> OpenAsync()
    {
        var installer = new LocalSlackInstaller(LocalSlackPackage.ForThisComputer(), LocalSlackInstaller.DefaultCacheFolder);
        var program = installer.Find() ?? await installer.InstallAsync(CancellationToken.None);
        var people = SamplePerson.Read(SampleFiles.Render("people", new DateOnly(2026, 1, 1)));

        var folder = DemoFolder.Open(keepIn: null);
        var slack = await LocalSlackServer.StartAsync(
            program, Workspace.With(people), FreePort.From(3400), folder, CancellationToken.None);
        return new BrowsedWorkspace(folder, slack, await BrowserSession.OpenAsync(slack.Page));
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _slack.DisposeAsync();
        _folder.Dispose();
    }
}
