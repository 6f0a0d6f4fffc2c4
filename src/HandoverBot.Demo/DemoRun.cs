using HandoverBot.Demo.Bot;
using HandoverBot.Demo.LocalSlack;
using HandoverBot.Demo.Samples;
using HandoverBot.Demo.Starting;

using Spectre.Console;

namespace HandoverBot.Demo;

/// <summary>One run of the demo, from nothing to a workspace with the bot in it, until somebody stops it.</summary>
internal sealed class DemoRun(DemoOptions options, IAnsiConsole console, TimeProvider clock)
{
    private const int FirstBotPort = 5080;

    /// <summary>Returns 0 when it was stopped, 1 when it could not start or something it needs ended.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        try
        {
            using var folder = DemoFolder.Open(options.KeepFolder);
            using var slackPort = FreePort.From(options.Port);
            using var botPort = FreePort.From(FirstBotPort);
            await using var running = await console.Status().StartAsync(
                "Starting", status => StartAsync(folder, slackPort.Number, botPort.Number, new Progress(console, status), stop));

            Welcome.Show(console, running.Slack.Page, options.KeepFolder is null ? null : folder.Path);
            if (options.OpenBrowser && Browser.CanOpen)
                Browser.TryOpen(running.Slack.Page);

            await running.UntilOneEndsAsync(stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.WriteLine();
            console.WriteLine("Stopped.");
            return 0;
        }
        catch (DemoException e)
        {
            console.Write(new Text(e.Message + "\n", new Style(Color.Red)));
            return 1;
        }
    }

    private async Task<RunningDemo> StartAsync(DemoFolder folder, int slackPort, int botPort, Progress progress, CancellationToken stop)
    {
        var program = await LocalSlackProgramAsync(progress, stop);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var samples = new SampleFolder(folder, today);
        var botAddress = new Uri($"http://127.0.0.1:{botPort}");

        progress.Begin("Starting the local Slack workspace");
        var workspace = Workspace.With(samples.People);
        var slack = await LocalSlackServer.StartAsync(program, workspace, slackPort, folder, stop);
        try
        {
            progress.Done($"The local Slack workspace has {samples.People.Count} people");

            var bot = new BotProgram(BotSettings.For(botAddress, slack.WebApi, folder.File("handoverbot.db")), folder);
            foreach (var sample in SampleFolder.InImportOrder)
            {
                progress.Begin($"Importing sample {sample}");
                await bot.ImportAsync(sample, samples.PathOf(sample), stop);
            }

            progress.Done("Sample people, accounts and invoices are imported");
            progress.Begin("Starting the bot");
            var botProcess = await bot.StartAsync(botAddress, stop);
            progress.Done("The bot is connected");
            return new RunningDemo(slack, botProcess);
        }
        catch
        {
            await slack.DisposeAsync();
            throw;
        }
    }

    private static async Task<string> LocalSlackProgramAsync(Progress progress, CancellationToken stop)
    {
        var installer = new LocalSlackInstaller(LocalSlackPackage.ForThisComputer(), LocalSlackInstaller.DefaultCacheFolder);
        if (installer.Find() is { } program)
            return program;

        progress.Begin("Installing the local Slack workspace with npm (once, about 100 MB)");
        program = await installer.InstallAsync(stop);
        progress.Done("The local Slack workspace is installed");
        return program;
    }
}
