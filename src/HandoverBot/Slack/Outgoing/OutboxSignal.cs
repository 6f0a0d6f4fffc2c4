namespace HandoverBot.Slack.Outgoing;

/// <summary>Wakes whoever sends when something was put into the outbox.</summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends when the signal is raised the next time. Take it before looking into the outbox.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
