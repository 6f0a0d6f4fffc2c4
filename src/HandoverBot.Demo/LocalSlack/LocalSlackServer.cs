using System.Diagnostics;

using HandoverBot.Demo.Processes;
using HandoverBot.Demo.Starting;

namespace HandoverBot.Demo.LocalSlack;

/// <summary>The running local workspace.</summary>
internal sealed class LocalSlackServer : IAsyncDisposable
{
    private LocalSlackServer(ChildProcess process, int port)
    {
        Process = process;
        Page = new Uri($"http://127.0.0.1:{port}");
        WebApi = new Uri(Page, "/api/");
    }

    public ChildProcess Process { get; }

    /// <summary>The page people open.</summary>
    public Uri Page { get; }

    public Uri WebApi { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<LocalSlackServer> StartAsync(
        string program, Workspace workspace, int port, DemoFolder folder, CancellationToken stop)
    {
        var config = folder.File("workspace.yaml");
        await File.WriteAllTextAsync(config, LocalSlackConfig.Render(workspace), stop);
        var start = new ProcessStartInfo(
            program, ["--config", config, "--port", $"{port}", "--base-host", "127.0.0.1"]);

        var server = new LocalSlackServer(
            ChildProcess.Start("The local Slack workspace", start, folder.File("workspace.log")), port);
        try
        {
            await Readiness.WaitAsync(server.Process, new Uri(server.Page, "/_control/state"), stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
