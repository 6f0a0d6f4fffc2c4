using HandoverBot.Demo.LocalSlack;
using HandoverBot.Demo.Samples;
using HandoverBot.Demo.Starting;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>The sample workspace without the bot, open in a browser.</summary>
internal sealed class BrowsedWorkspace : IAsyncDisposable
{
    private readonly DemoFolder _folder;
    private readonly FreePort _port;
    private readonly LocalSlackServer _slack;
    private readonly BrowserSession _session;

    private BrowsedWorkspace(DemoFolder folder, FreePort port, LocalSlackServer slack, BrowserSession session) =>
        (_folder, _port, _slack, _session) = (folder, port, slack, session);

    public LocalSlackPage Page => _session.Page;

    public Uri WebApi => _slack.WebApi;

    public static async Task<BrowsedWorkspace> OpenAsync()
    {
        var installer = new LocalSlackInstaller(LocalSlackPackage.ForThisComputer(), LocalSlackInstaller.DefaultCacheFolder);
        var program = installer.Find() ?? await installer.InstallAsync(CancellationToken.None);
        var people = SamplePerson.Read(SampleFiles.Render("people", new DateOnly(2026, 1, 1)));

        var folder = DemoFolder.Open(keepIn: null);
        var port = FreePort.From(3400);
        var slack = await LocalSlackServer.StartAsync(
            program, Workspace.With(people), port.Number, folder, CancellationToken.None);
        return new BrowsedWorkspace(folder, port, slack, await BrowserSession.OpenAsync(slack.Page));
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _slack.DisposeAsync();
        _port.Dispose();
        _folder.Dispose();
    }
}
