using System.Collections.Concurrent;

using SlackNet;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Slack's Web API; what Slack has asked to wait is not called before its time.</summary>
internal sealed class PacedSlack(ISlackApiClient slack, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _heldUntil = new(StringComparer.Ordinal);

    /// <param name="limit">What Slack counts: a method, or a method and a channel.</param>
    /// <exception cref="SlackRateLimitException">Slack asked to wait, now or a while ago.</exception>
    public async Task<T> Call<T>(string limit, Func<ISlackApiClient, Task<T>> call)
    {
        if (_heldUntil.TryGetValue(limit, out var until))
        {
            var wait = until - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
                throw new SlackRateLimitException(wait);
            _heldUntil.TryRemove(limit, out _);
        }

        try
        {
            return await call(slack);
        }
        catch (SlackRateLimitException tooFast)
        {
            _heldUntil[limit] = time.GetUtcNow() + Failure.WaitOf(tooFast);
            throw;
        }
    }
}
