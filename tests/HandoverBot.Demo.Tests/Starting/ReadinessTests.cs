using System.Diagnostics;

using HandoverBot.Demo.Processes;
using HandoverBot.Demo.Starting;

namespace HandoverBot.Demo.Tests.Starting;

public sealed class ReadinessTests : IDisposable
{
    private readonly DemoFolder _folder = DemoFolder.Open(keepIn: null);

    [UnixFact]
    public async Task A_program_that_dies_while_it_is_waited_for_is_told_of_at_once()
    {
        await using var child = ChildProcess.Start(
            "The bot", new ProcessStartInfo("/bin/sh", ["-c", "echo no policy; exit 1"]), _folder.File("log"));
        using var port = FreePort.From(21000);
        var nobody = new Uri($"http://127.0.0.1:{port.Number}/health/ready");

        var failure = await Assert.ThrowsAsync<DemoException>(() => Readiness.WaitAsync(child, nobody, CancellationToken.None));

        Assert.Contains("no policy", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
