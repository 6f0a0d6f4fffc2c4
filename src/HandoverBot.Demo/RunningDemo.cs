using HandoverBot.Demo.LocalSlack;
using HandoverBot.Demo.Processes;

namespace HandoverBot.Demo;

/// <summary>The workspace and the bot, both ready. Disposing stops both, the bot first.</summary>
internal sealed class RunningDemo(LocalSlackServer slack, ChildProcess bot) : IAsyncDisposable
{
    public LocalSlackServer Slack { get; } = slack;

    /// <summary>Waits until somebody stops the demo.</summary>
    /// <exception cref="DemoException">One of the two ended by itself.</exception>
    public async Task UntilOneEndsAsync(CancellationToken stop)
    {
        var ended = await Task.WhenAny(Slack.Process.Exited, bot.Exited).WaitAsync(stop);
        throw ended == bot.Exited ? bot.Stopped() : Slack.Process.Stopped();
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
