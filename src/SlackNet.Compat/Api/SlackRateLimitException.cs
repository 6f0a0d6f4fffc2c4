namespace SlackNet;

/// <summary>Slack put a call off because too many came before it.</summary>
public class SlackRateLimitException(TimeSpan? retryAfter)
    : Exception(retryAfter is { } wait
        ? $"Slack asks to wait {wait.TotalSeconds:0} s before the next call."
        : "Slack asks to wait before the next call.")
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
