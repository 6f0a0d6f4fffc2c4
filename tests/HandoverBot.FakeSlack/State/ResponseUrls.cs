using HandoverBot.Fakes.Rules;

namespace HandoverBot.Fakes.State;

/// <summary>Response URLs: five uses within thirty minutes by the workspace's clock.</summary>
internal sealed class ResponseUrls(TimeProvider clock, Ids ids)
{
    private readonly Dictionary<string, ResponseUrl> _all = new(StringComparer.Ordinal);

    public string BaseUrl { get; set; } = "";

    public string Issue(string user, string channel, string? messageTs)
    {
        var id = ids.Next("R");
        _all[id] = new ResponseUrl(user, channel, messageTs, clock.GetUtcNow());
        return $"{BaseUrl}/response/{id}";
    }

    public ResponseUrl Use(string id)
    {
        if (!_all.TryGetValue(id, out var url))
            throw new Refusal("invalid_url");
        if (clock.GetUtcNow() - url.IssuedAt > Limits.ResponseUrlLife)
            throw new Refusal("expired_url");
        if (url.Uses == Limits.ResponseUrlUses)
            throw new Refusal("used_url");
        url.Uses++;
        return url;
    }
}

internal sealed class ResponseUrl(string user, string channel, string? messageTs, DateTimeOffset issuedAt)
{
    public string User => user;

    public string Channel => channel;

    public string? MessageTs => messageTs;

    public DateTimeOffset IssuedAt => issuedAt;

    public int Uses { get; set; }
}
