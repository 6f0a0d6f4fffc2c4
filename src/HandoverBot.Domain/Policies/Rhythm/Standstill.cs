namespace HandoverBot.Domain.Policies.Rhythm;

/// <summary>Who hears of a handover that nothing happens to, and when; all in working days since something last happened.</summary>
/// <param name="NudgeAfterWorkingDays">Whoever must act, and then again each time as many days have gone by.</param>
/// <param name="LeadAfterWorkingDays">Their leads; null for never.</param>
/// <param name="AllocatorAfterWorkingDays">The allocators; null for never.</param>
public sealed record Standstill(int NudgeAfterWorkingDays, int? LeadAfterWorkingDays, int? AllocatorAfterWorkingDays);
