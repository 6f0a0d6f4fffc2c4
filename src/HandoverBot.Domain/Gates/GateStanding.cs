using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Gates;

/// <summary>Where one gate of one handover stands.</summary>
/// <param name="Why">One sentence: what was found, or the waiver's reason.</param>
/// <param name="By">Who brought it here; null for the system.</param>
public sealed record GateStanding(
    Gate Gate, GateStatus Status, string Why, PersonId? By = null, DateTimeOffset? At = null)
{
    public bool IsClear => Status != GateStatus.Open;
}
