using System.Diagnostics;

using HandoverBot.Demo.Processes;

namespace HandoverBot.Demo.Tests.Processes;

public sealed class ChildProcessTests : IDisposable
{
    private const int EndedBySigterm = 128 + 15;

    private readonly DemoFolder _folder = DemoFolder.Open(keepIn: null);

    [UnixFact]
    public async Task Stopping_it_asks_the_program_to_end_and_waits_until_it_has()
    {
        var child = Start("exec sleep 600");

        await child.DisposeAsync();

        Assert.Equal(EndedBySigterm, await child.Exited);
    }

    [UnixFact]
    public async Task It_ends_when_its_starter_is_killed()
    {
        var guarded = ParentGuard.Wrap(Shell("exec sleep 600"));
        var starter = new ProcessStartInfo(
            "/bin/sh", ["-c", "sh -c 'kill -9 $$' | \"$@\"", "sh", guarded.FileName, .. guarded.ArgumentList])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

        using var process = Process.Start(starter)!;

        // The end of the output comes when nothing holds it open any more, neither the script nor the program.
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(EndedBySigterm, process.ExitCode);
    }

    [UnixFact]
    public async Task Its_exit_code_and_its_last_words_are_kept()
    {
        var (exitCode, output) = await ChildProcess.RunAsync(
            "test", Shell("echo out; echo err >&2; exit 7"), _folder.File("log"), CancellationToken.None);

        Assert.Equal(7, exitCode);
        Assert.Equal(["err", "out"], output.Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal(2, (await File.ReadAllLinesAsync(_folder.File("log"))).Length);
    }

    [UnixFact]
    public async Task Only_the_end_of_a_long_output_is_at_hand()
    {
        var (_, output) = await ChildProcess.RunAsync(
            "test", Shell("i=0; while [ $i -lt 100 ]; do echo $i; i=$((i+1)); done"), _folder.File("log"), CancellationToken.None);

        Assert.Equal(25, output.Split('\n').Length);
        Assert.EndsWith("99", output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_setting_with_a_space_in_its_name_reaches_the_program()
    {
        var program = new ProcessStartInfo("env");
        program.Environment["Channels__Pools__EU CSM"] = "eu-csm";
        program.Environment["Plain"] = "as ever";

        var (_, output) = await ChildProcess.RunAsync("test", Only(program), _folder.File("log"), CancellationToken.None);

        Assert.Contains("Channels__Pools__EU CSM=eu-csm", output, StringComparison.Ordinal);
        Assert.Contains("Plain=as ever", output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_program_that_stopped_is_told_of_with_its_last_words()
    {
        await using var child = Start("echo the database is locked; exit 1");
        await child.Exited;

        Assert.Equal("The bot stopped unexpectedly. Its last lines:\nthe database is locked", child.Stopped().Message);
    }

    public void Dispose() => _folder.Dispose();

    private ChildProcess Start(string script) => ChildProcess.Start("The bot", Shell(script), _folder.File("log"));

    private static ProcessStartInfo Shell(string script) => new("/bin/sh", ["-c", script]);

    /// <summary>Without the variables of whoever runs the tests, which could fill the log's tail.</summary>
    private static ProcessStartInfo Only(ProcessStartInfo program)
    {
        foreach (var name in program.Environment.Keys.Except(["PATH", "Plain", "Channels__Pools__EU CSM"]).ToList())
            program.Environment.Remove(name);
        return program;
    }
}
