using System.Diagnostics;

namespace HandoverBot.Demo.Processes;

/// <summary>A program the demo started: its output goes to a log file, and it never outlives the demo.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly ProcessLog _log;

    private ChildProcess(string name, Process process, ProcessLog log)
    {
        Name = name;
        _process = process;
        _log = log;
        Exited = WaitForEndAsync();
    }

    /// <summary>What people call it, such as "The bot".</summary>
    public string Name { get; }

    /// <summary>Ends with the exit code when the program does.</summary>
    public Task<int> Exited { get; }

    public string LogTail() => _log.Tail();

    public static ChildProcess Start(string name, ProcessStartInfo program, string logFile)
    {
        var start = ParentGuard.Wrap(program);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        var log = new ProcessLog(logFile);
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => log.Add(line.Data);
        process.ErrorDataReceived += (_, line) => log.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(name, process, log);
    }

    /// <summary>Runs a program to its end; its exit code and everything it said.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string name, ProcessStartInfo program, string logFile, CancellationToken stop)
    {
        await using var child = Start(name, program, logFile);
        return (await child.Exited.WaitAsync(stop), child.LogTail());
    }

    /// <summary>The failure to show when the program ended although it was still needed.</summary>
    public DemoException Stopped() => new($"{Name} stopped unexpectedly. Its last lines:\n{LogTail()}");

    public async ValueTask DisposeAsync()
    {
        if (ParentGuard.IsAvailable)
            _process.StandardInput.Close();
        else
            Kill();

        if (await Task.WhenAny(Exited, Task.Delay(Grace)) != Exited)
            Kill();
        await Exited;
        _process.Dispose();
        _log.Dispose();
    }

    /// <summary>Ends it and whatever it started without a chance to tidy up, as a power cut would.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }

    private async Task<int> WaitForEndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }
}
