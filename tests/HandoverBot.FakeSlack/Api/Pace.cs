using HandoverBot.Fakes.Rules;

namespace HandoverBot.Fakes.Api;

/// <summary>Slack's rate limits, by the workspace's clock: one message a second for each channel, and a number of calls a minute for each method.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, DateTimeOffset> _lastPost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = new(StringComparer.Ordinal);

    public bool Enforced { get; set; }

    public void Post(string channel)
    {
        var now = clock.GetUtcNow();
        if (Enforced && _lastPost.TryGetValue(channel, out var last) && now - last < Second)
            throw TooFast(last + Second - now);
        _lastPost[channel] = now;
    }

    public void Call(string method)
    {
        if (PerMinute(method) is not { } limit)
            return;
        if (!_calls.TryGetValue(method, out var recent))
            _calls[method] = recent = new Queue<DateTimeOffset>();
        var now = clock.GetUtcNow();
        while (recent.TryPeek(out var oldest) && now - oldest >= Minute)
            recent.Dequeue();
        if (Enforced && recent.Count >= limit)
            throw TooFast(recent.Peek() + Minute - now);
        recent.Enqueue(now);
    }

    private static Refusal TooFast(TimeSpan wait) =>
        new("ratelimited") { RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)), IsMistake = false };

    private static int? PerMinute(string method) => method switch
    {
        "chat.postMessage" => null,
        "apps.connections.open" => 1,
        "users.list" or "conversations.list" => 20,
        "chat.update" or "chat.delete" or "conversations.open" or "conversations.info" or "conversations.history" or "conversations.replies"
            or "users.lookupByEmail" or "team.info" => 50,
        _ => 100,
    };
}
