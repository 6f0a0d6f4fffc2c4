using HandoverBot.Fakes.Rules;

namespace HandoverBot.Fakes.State;

/// <summary>Trigger ids: three seconds of life by the workspace's clock, one use.</summary>
internal sealed class Triggers(TimeProvider clock, Ids ids)
{
    private readonly Dictionary<string, Trigger> _all = new(StringComparer.Ordinal);

    public string Issue(string user, string? view)
    {
        var id = ids.Trigger();
        _all[id] = new Trigger(user, view, clock.GetUtcNow());
        return id;
    }

    public Trigger Use(string? id)
    {
        if (id is null || !_all.TryGetValue(id, out var trigger))
            throw new Refusal("invalid_trigger_id");
        if (trigger.Used)
            throw new Refusal("exchanged_trigger_id");
        if (clock.GetUtcNow() - trigger.IssuedAt > Limits.TriggerLife)
            throw new Refusal("expired_trigger_id");
        trigger.Used = true;
        return trigger;
    }
}

internal sealed class Trigger(string user, string? view, DateTimeOffset issuedAt)
{
    public string User => user;

    /// <summary>The modal the interaction happened in, if it did.</summary>
    public string? View => view;

    public DateTimeOffset IssuedAt => issuedAt;

    public bool Used { get; set; }
}
