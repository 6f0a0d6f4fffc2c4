namespace SlackNet.SocketMode;

/// <summary>Keeps Socket Mode connected, where it is chosen, from the host's start to its end.</summary>
internal sealed class SocketModeHost(SocketModeClient client, IHostApplicationLifetime lifetime) : BackgroundService
{
    private SocketModeConnectionOptions options;

    public void Enable(SocketModeConnectionOptions connectionOptions) => options = connectionOptions;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whether Socket Mode is chosen is known once the host has built its pipeline.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var starting = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        if (options is null)
            return;

        await using var stopping = stoppingToken.Register(client.Disconnect);
        await client.Connect(options, stoppingToken);
        await client.Completion;
    }
}
