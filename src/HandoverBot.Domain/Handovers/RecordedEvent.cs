using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>An event with its place in a handover's log: when, by whom, under which policy.</summary>
/// <param name="Version">1 for the first event of a handover, without gaps.</param>
/// <param name="By">Null for the system.</param>
public sealed record RecordedEvent(
    HandoverId Handover, int Version, DateTimeOffset At, PersonId? By, PolicyStamp Policy, HandoverEvent Event);
