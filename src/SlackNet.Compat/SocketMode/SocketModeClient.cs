using SlackNet.WebApi;

namespace SlackNet.SocketMode;

internal sealed class SocketModeClient(
    WebApiTransport slack,
    EnvelopeHandler handler,
    TimeProvider time,
    ILogger<SocketModeClient> log) : ISlackSocketModeClient, IAsyncDisposable
{
    private readonly Lock gate = new();
    private SocketModeSession[] sessions = [];
    private CancellationTokenSource stopping = new();
    private bool disposed;

    public bool Connected => sessions.Any(session => session.IsConnected);

    /// <summary>Completes when every connection has ended for good.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    public async Task Connect(SocketModeConnectionOptions connectionOptions = null, CancellationToken cancellationToken = default)
    {
        var options = connectionOptions ?? new SocketModeConnectionOptions();
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (!Completion.IsCompleted)
                throw new InvalidOperationException("Connected already.");

            stopping.Dispose();
            stopping = new CancellationTokenSource();
            sessions =
            [
                .. Enumerable.Range(0, Math.Max(1, options.NumberOfConnections))
                    .Select(_ => new SocketModeSession(slack, handler, time, log)),
            ];
            Completion = Run(sessions, options.ConnectionDelay, stopping.Token);
        }

        await Task.WhenAny(sessions[0].Connected, Completion).WaitAsync(cancellationToken);
    }

    public void Disconnect()
    {
        lock (gate)
        {
            if (!disposed)
                stopping.Cancel();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Disconnect();
        await Completion;
        lock (gate)
        {
            disposed = true;
            stopping.Dispose();
        }
    }

    private async Task Run(SocketModeSession[] wanted, TimeSpan delay, CancellationToken stop)
    {
        var running = new List<Task>();
        try
        {
            foreach (var session in wanted)
            {
                if (running.Count > 0)
                    await Task.Delay(delay, time, stop);
                running.Add(session.Run(stop));
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped before every connection was opened.
        }

        await Task.WhenAll(running);
    }
}
