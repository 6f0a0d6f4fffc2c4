using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Ownership;

namespace HandoverBot.Domain.Policies;

/// <summary>A usual move of accounts from one role to another.</summary>
/// <param name="Wait">Null where it may happen at any time.</param>
/// <param name="When">What is usually true then; shown, and never in the way of those who decide. Null for nothing.</param>
/// <param name="Because">The rule in words, as the team wrote it.</param>
public sealed record Transition(string From, string To, Wait? Wait, Condition? When, string Because);

/// <summary>How long an account stays before it may move.</summary>
/// <param name="Months">Counted from the milestone.</param>
/// <param name="UsuallyWithin">By when it is expected to have moved, in months from the milestone; null for no such day.</param>
/// <param name="OpensMonthsBefore">How long before that day the handover may be proposed.</param>
/// <param name="NotIf">Where this holds only the milestone itself must have come; null for always waiting.</param>
public sealed record Wait(Milestone Milestone, int Months, int? UsuallyWithin, int OpensMonthsBefore, Condition? NotIf);
