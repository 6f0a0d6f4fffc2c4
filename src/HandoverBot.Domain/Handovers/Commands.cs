using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Something a person, or the system, asks to happen to a handover.</summary>
public abstract record HandoverCommand
{
    /// <summary>The version the asker was looking at; null where it does not matter (see <see cref="LifecycleRule.Decisive"/>).</summary>
    public int? SeenVersion { get; init; }
}

public sealed record Propose(string ReasonId, string Evidence) : HandoverCommand
{
    /// <summary>To the questions the policy asks for the reason.</summary>
    public ImmutableArray<ReasonAnswer> Answers { get; init; } = [];
}

/// <param name="Note">Why, where it differs from the recommendation.</param>
public sealed record DecidePool(string Pool, string? Note) : HandoverCommand;

public sealed record Decline(string Why) : HandoverCommand;

public sealed record AssignNewOwner(PersonId NewOwner) : HandoverCommand;

/// <param name="Link">Where the plan is; null keeps the one known.</param>
/// <param name="UpdatedOn">The day it was last updated; null keeps the one known.</param>
/// <param name="Answers">To the plan's questions; those left out stay as they are.</param>
public sealed record ConfirmPlan(Uri? Link, DateOnly? UpdatedOn, ImmutableArray<ChecklistTick> Answers) : HandoverCommand;

public sealed record RecordInvoices(InvoiceStanding Standing) : HandoverCommand;

public sealed record TickChecklist(ImmutableArray<ChecklistTick> Ticks) : HandoverCommand;

/// <summary>Puts items on the onboarding checklist that the policy has had since the list began.</summary>
public sealed record TakeInItems(ImmutableArray<ChecklistItem> Items) : HandoverCommand;

public sealed record ConfirmHealth(bool IsHealthy, string Note) : HandoverCommand;

public sealed record ConfirmRightSized(bool IsRightSized, string Note) : HandoverCommand;

/// <param name="Link">Where the onboarding plan of the old and the new owner is; null keeps the one known.</param>
public sealed record ConfirmJointPlan(Uri? Link) : HandoverCommand;

/// <summary>Looks at whether the deal has landed, by the account's facts.</summary>
public sealed record RecordLanding : HandoverCommand;

/// <summary>Notes that the customer met the new owner before the deal landed.</summary>
/// <param name="Where">A link to, or a word about, where that was.</param>
public sealed record IntroduceEarly(string? Where) : HandoverCommand;

public sealed record WaiveGate(Gate Gate, string Reason) : HandoverCommand;

/// <summary>Tells what no system knows, for the new owner's brief. A topic that is left out stays as it was.</summary>
public sealed record GiveBriefNotes(ImmutableArray<BriefEntry> Entries) : HandoverCommand;

/// <param name="Times">At most three, for the new owner to choose from.</param>
/// <param name="Link">To a page on which the new owner books a time; null where there is none.</param>
public sealed record ProposeCallTimes(ImmutableArray<DateTimeOffset> Times, Uri? Link) : HandoverCommand;

/// <summary>Takes one of the times that are proposed.</summary>
public sealed record ChooseCallTime(DateTimeOffset At) : HandoverCommand;

/// <summary>Notes the time both agreed on, or moves it.</summary>
public sealed record SetCallTime(DateTimeOffset At) : HandoverCommand;

/// <summary>Notes the day of the handover call where its time is still open.</summary>
public sealed record BookCall(DateOnly On) : HandoverCommand;

public sealed record Accept : HandoverCommand;

public sealed record PushBack(ImmutableArray<Gate> Gaps, string Note) : HandoverCommand;

/// <param name="Where">A link to, or a word about, where the introduction happened.</param>
public sealed record Introduce(string? Where) : HandoverCommand;

public sealed record SetEffectiveDay(DateOnly Day, string Reason) : HandoverCommand;

public sealed record Complete : HandoverCommand;

public sealed record Withdraw(string Why) : HandoverCommand;
