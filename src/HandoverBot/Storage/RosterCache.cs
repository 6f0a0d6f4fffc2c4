using HandoverBot.Domain.People;

namespace HandoverBot.Storage;

/// <summary>The roster as it was last read, and which reading it was.</summary>
public sealed class RosterCache
{
    private Kept? _kept;

    internal Roster? Find(DateTimeOffset? readAt) => _kept is { } kept && kept.ReadAt == readAt ? kept.Roster : null;

    internal void Keep(DateTimeOffset? readAt, Roster roster) => _kept = new Kept(readAt, roster);

    internal void Clear() => _kept = null;

    private sealed record Kept(DateTimeOffset? ReadAt, Roster Roster);
}
