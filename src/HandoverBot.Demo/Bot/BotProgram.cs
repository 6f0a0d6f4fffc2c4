using System.Diagnostics;
using HandoverBot.Demo.Processes;
using HandoverBot.Demo.Starting;

namespace HandoverBot.Demo.Bot;

/// <summary>The bot as a process of its own, with the settings that connect it to the local workspace.</summary>
internal sealed class BotProgram(IReadOnlyDictionary<string, string> settings, DemoFolder folder)
{
    /// <summary>Beside the demo, because the demo's project refers to the bot's.</summary>
    private static string Assembly => Path.Combine(AppContext.BaseDirectory, "HandoverBot.dll");

    /// <summary>Runs <c>import people|accounts|… FILE</c> to its end.</summary>
    public async Task ImportAsync(string what, string file, CancellationToken stop)
    {
        var (exitCode, output) = await RunAsync(["import", what, file], stop);
        if (exitCode != 0)
            throw new DemoException($"The bot did not take the sample {what} (exit code {exitCode}):\n{output}");
    }

    /// <summary>Runs another verb of the bot's command line to its end; its exit code and what it said.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(string[] arguments, CancellationToken stop) =>
        ChildProcess.RunAsync(string.Join(' ', arguments), Command(arguments), folder.File("bot.log"), stop);

    /// <summary>Starts the bot and waits until it is connected and ready.</summary>
    public async Task<ChildProcess> StartAsync(Uri address, CancellationToken stop)
    {
        var bot = ChildProcess.Start("The bot", Command("serve"), folder.File("bot.log"));
        try
        {
            await Readiness.WaitAsync(bot, new Uri(address, "/health/ready"), stop);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    private ProcessStartInfo Command(params string[] arguments)
    {
        // Beside its own files the bot finds the policies it ships with, wherever the demo was started from.
        var command = new ProcessStartInfo(DotNetHost, [Assembly, .. arguments]) { WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in settings)
            command.Environment[name] = value;
        return command;
    }

    /// <summary>The dotnet that runs the demo, where it is known; a computer can have several.</summary>
    private static string DotNetHost => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
