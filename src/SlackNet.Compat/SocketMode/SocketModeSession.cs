using SlackNet.WebApi;

namespace SlackNet.SocketMode;

/// <summary>Keeps one connection alive: replaces it when Slack asks, and returns after a loss.</summary>
internal sealed class SocketModeSession(WebApiTransport slack, EnvelopeHandler handler, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan GreetingPatience = TimeSpan.FromSeconds(10);

    // Errors that another attempt can mend; with any other the token or the app's settings are wrong.
    private static readonly HashSet<string> PassingErrors =
        ["internal_error", "fatal_error", "request_timeout", "service_unavailable", "ratelimited"];

    private readonly Backoff backoff = new();
    private readonly TaskCompletionSource connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile SocketModeConnection current;

    /// <summary>Completes with the first connection.</summary>
    public Task Connected => connected.Task;

    public bool IsConnected => current?.IsOpen == true;

    public async Task Run(CancellationToken stop)
    {
        var retiring = new List<Task>();
        try
        {
            while (true)
            {
                var previous = current;
                current = await Open(stop);
                connected.TrySetResult();
                log.LogInformation("Connected to Slack");
                retiring.RemoveAll(task => task.IsCompleted);
                if (previous is not null)
                    retiring.Add(previous.DisposeAsync().AsTask());

                if (!await Leave(await current.Leaving.WaitAsync(stop), stop))
                    return;
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            log.LogInformation("Disconnecting from Slack");
        }
        catch (SlackException refusal)
        {
            log.LogCritical("Slack refuses Socket Mode: {Error}. Check the app-level token and the app's settings, then restart",
                refusal.ErrorCode);
        }
        finally
        {
            if (current is not null)
                retiring.Add(current.DisposeAsync().AsTask());
            await Task.WhenAll(retiring);
        }
    }

    private async Task<bool> Leave(Leaving reason, CancellationToken stop)
    {
        switch (reason)
        {
            case Leaving.Disabled:
                log.LogCritical("Socket Mode was switched off in the app's settings. Switch it on, then restart");
                return false;
            case Leaving.Refresh:
                log.LogInformation("Slack asks for a new connection");
                return true;
            default:
                await Wait(backoff.Next(), "The connection to Slack was lost", stop);
                return true;
        }
    }

    private async Task<SocketModeConnection> Open(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                var opened = await slack.PostForm<SocketAddress>("apps.connections.open", [], stop);
                var connection = await SocketModeConnection.Open(new Uri(opened.Url), handler, time, log, stop);
                if (await IsGreeted(connection, stop))
                {
                    backoff.Reset();
                    return connection;
                }

                await connection.DisposeAsync();
                await Wait(backoff.Next(), "Slack did not say hello", stop);
            }
            catch (SlackRateLimitException limited)
            {
                await Wait(limited.RetryAfter ?? backoff.Next(), limited.Message, stop);
            }
            catch (Exception exception) when (!stop.IsCancellationRequested && IsPassing(exception))
            {
                await Wait(backoff.Next(), exception.Message, stop);
            }
        }
    }

    private async Task<bool> IsGreeted(SocketModeConnection connection, CancellationToken stop)
    {
        try
        {
            return await connection.Greeted.WaitAsync(GreetingPatience, time, stop);
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static bool IsPassing(Exception exception) =>
        exception is not SlackException refusal || PassingErrors.Contains(refusal.ErrorCode);

    private Task Wait(TimeSpan wait, string reason, CancellationToken stop)
    {
        log.LogWarning("{Reason}. Connecting again in {Seconds:0.0} s", reason, wait.TotalSeconds);
        return Task.Delay(wait, time, stop);
    }
}
