using System.Collections.Concurrent;

using HandoverBot.Storage;

namespace HandoverBot.Slack.Outgoing;

/// <summary>
/// Hands out what is due: in order within a conversation, several conversations side by side, and about one message a
/// second to each.
/// </summary>
public sealed class Dispatcher(IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider time)
{
    /// <summary>How many conversations are served side by side.</summary>
    private const int Lanes = 8;

    /// <summary>How long Slack wants a conversation to rest after a message.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>By conversation; for ever while one of its rows is under way.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _restsUntil = new(StringComparer.Ordinal);

    /// <summary>Delivers until nothing is left that could go out now.</summary>
    public async Task DeliverDue(CancellationToken stopping)
    {
        var lanes = new List<Task>();
        while (true)
        {
            var next = signal.Next;
            if (lanes.Count < Lanes && !stopping.IsCancellationRequested)
                lanes.AddRange((await Claim(Lanes - lanes.Count)).Select(Deliver));
            if (lanes.Count == 0)
                return;
            await (lanes.Count < Lanes && !stopping.IsCancellationRequested ? Task.WhenAny([.. lanes, next]) : Task.WhenAny(lanes));
            foreach (var finished in lanes.Where(lane => lane.IsCompleted).ToArray())
            {
                lanes.Remove(finished);
                await finished;
            }
        }
    }

    /// <summary>How long until something may be due, at most this long.</summary>
    public async Task<TimeSpan> UntilNextDue(TimeSpan atMost, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        var due = await scope.ServiceProvider.GetRequiredService<OutboxStore>().NextDue(now, cancellation);
        return _restsUntil.Values
            .Append(due ?? DateTimeOffset.MaxValue)
            .Where(at => at > now)
            .Select(at => at - now)
            .Append(atMost)
            .Min();
    }

    private async Task<IReadOnlyList<ClaimedRow>> Claim(int most)
    {
        var now = time.GetUtcNow();
        foreach (var over in _restsUntil.Where(resting => resting.Value <= now))
            _restsUntil.TryRemove(over);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxStore>()
            .Claim(most, now, Courier.Lease, [.. _restsUntil.Keys], CancellationToken.None);
    }

    private async Task Deliver(ClaimedRow claimed)
    {
        var conversation = claimed.Row.Conversation;
        // The row is finished a moment before its rest begins; the next one must not slip through in between.
        _restsUntil[conversation] = DateTimeOffset.MaxValue;
        var posted = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            posted = await scope.ServiceProvider.GetRequiredService<Courier>().Deliver(claimed);
        }
        finally
        {
            _restsUntil[conversation] = posted ? time.GetUtcNow() + Rest : DateTimeOffset.MinValue;
        }
    }
}
