using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Histories;

/// <summary>One thing that happened: when, by whom, what, why, and under which policy and rule.</summary>
/// <param name="Handover">The handover it belongs to, as it stands by now.</param>
/// <param name="Version">Its place in the handover.</param>
/// <param name="Why">Null where none was asked for.</param>
/// <param name="Rule">The rule that fired; null where none did, and for what decides nothing.</param>
public sealed record HistoryEntry(
    Handover Handover, int Version, DateTimeOffset At, string Who, string What, string? Why, PolicyStamp Policy, string? Rule)
{
    /// <summary>Such as "handbook-2025 (0123456789ab), rule fully_expanded".</summary>
    public string Under => Rule is null ? $"{Policy}" : $"{Policy}, rule {Rule}";

    public static HistoryEntry Of(RecordedEvent recorded, Handover handover, Roster roster) => new(
        handover, recorded.Version, recorded.At, recorded.By is { } by ? roster.NameOf(by) : "HandoverBot",
        EventWords.What(recorded.Event, roster), EventWords.Why(recorded.Event), recorded.Policy,
        (recorded.Event as PolicyApplied)?.Recommendation.RuleId);
}
