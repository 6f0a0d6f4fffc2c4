using System.Collections.Immutable;
using System.Text.Json.Serialization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Handovers;

/// <summary>Something that happened to a handover. Stored for ever: members may be added, never renamed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HandoverProposed), "handover_proposed")]
[JsonDerivedType(typeof(PoolVoted), "pool_voted")]
[JsonDerivedType(typeof(PoolDecided), "pool_decided")]
[JsonDerivedType(typeof(HandoverDeclined), "handover_declined")]
[JsonDerivedType(typeof(NewOwnerAssigned), "new_owner_assigned")]
[JsonDerivedType(typeof(PlanConfirmed), "plan_confirmed")]
[JsonDerivedType(typeof(InvoicesRecorded), "invoices_recorded")]
[JsonDerivedType(typeof(ChecklistTicked), "checklist_ticked")]
[JsonDerivedType(typeof(HealthConfirmed), "health_confirmed")]
[JsonDerivedType(typeof(RightSizeConfirmed), "right_size_confirmed")]
[JsonDerivedType(typeof(JointPlanConfirmed), "joint_plan_confirmed")]
[JsonDerivedType(typeof(LandingRecorded), "landing_recorded")]
[JsonDerivedType(typeof(ChecklistExtended), "checklist_extended")]
[JsonDerivedType(typeof(CustomerMetEarly), "customer_met_early")]
[JsonDerivedType(typeof(GateWaived), "gate_waived")]
[JsonDerivedType(typeof(BriefNotesGiven), "brief_notes_given")]
[JsonDerivedType(typeof(CallProposed), "call_proposed")]
[JsonDerivedType(typeof(CallBooked), "call_booked")]
[JsonDerivedType(typeof(HandoverAccepted), "handover_accepted")]
[JsonDerivedType(typeof(HandoverPushedBack), "handover_pushed_back")]
[JsonDerivedType(typeof(CustomerIntroduced), "customer_introduced")]
[JsonDerivedType(typeof(EffectiveDaySet), "effective_day_set")]
[JsonDerivedType(typeof(HandoverCompleted), "handover_completed")]
[JsonDerivedType(typeof(HandoverWithdrawn), "handover_withdrawn")]
public abstract record HandoverEvent;

/// <summary>Something was decided in view of what the policy says.</summary>
/// <param name="Recommendation">What it said at that moment.</param>
public abstract record PolicyApplied(Recommendation Recommendation) : HandoverEvent
{
    /// <summary>The facts it rests on; null for what was stored before they were kept.</summary>
    public Facts? Facts { get; init; }
}

/// <param name="Owner">Null where nobody owned it.</param>
/// <param name="Gates">The gates that apply, as the policy has them today.</param>
/// <param name="Checklist">The onboarding items that apply; later changes of the policy leave them as they are.</param>
/// <param name="IsTopAccount">Whether leadership alone decides.</param>
/// <param name="Findings">What was found about the reason.</param>
public sealed record HandoverProposed(
    AccountId Account, string AccountName, PersonId? Owner, string ReasonId, string Evidence, ImmutableArray<string> Findings,
    Recommendation Recommendation, ImmutableArray<Gate> Gates, Checklist Checklist, bool IsTopAccount) : PolicyApplied(Recommendation)
{
    /// <summary>The reason's questions with their answers; empty where it has none, and before policies had questions.</summary>
    public ImmutableArray<AnsweredQuestion> Answers { get; init; } = [];

    /// <summary>What the owner confirms of the account plan; null for what was stored when that was one word for all.</summary>
    public Checklist? PlanQuestions { get; init; }

    /// <summary>The new owner comes in before the deal has landed.</summary>
    public bool Early { get; init; }
}

/// <summary>One person of leadership chose a pool, and a second one has to agree.</summary>
public sealed record PoolVoted(string Pool, string? Note, Recommendation Recommendation) : PolicyApplied(Recommendation);

/// <param name="Note">Why, where it differs from the recommendation.</param>
public sealed record PoolDecided(string Pool, string? Note, Recommendation Recommendation) : PolicyApplied(Recommendation);

public sealed record HandoverDeclined(string Why) : HandoverEvent;

public sealed record NewOwnerAssigned(PersonId NewOwner) : HandoverEvent;

/// <summary>Something was said about a gate, and it is clear or not because of it.</summary>
public abstract record GateChecked(Gate Gate, bool Passed, string Finding) : HandoverEvent;

public sealed record PlanConfirmed(Uri Link, DateOnly UpdatedOn, bool Passed, string Finding)
    : GateChecked(Gate.AccountPlan, Passed, Finding)
{
    /// <summary>The answers to the plan's questions; null for what was stored when there were none.</summary>
    public ImmutableArray<ChecklistTick>? Ticks { get; init; }
}

public sealed record InvoicesRecorded(InvoiceStanding Standing, bool Passed, string Finding)
    : GateChecked(Gate.Invoices, Passed, Finding);

public sealed record ChecklistTicked(ImmutableArray<ChecklistTick> Ticks, bool Passed, string Finding)
    : GateChecked(Gate.Onboarding, Passed, Finding);

public sealed record HealthConfirmed(bool Passed, string Finding) : GateChecked(Gate.Healthy, Passed, Finding);

public sealed record RightSizeConfirmed(bool Passed, string Finding) : GateChecked(Gate.RightSized, Passed, Finding);

public sealed record JointPlanConfirmed(Uri Link, bool Passed, string Finding) : GateChecked(Gate.JointPlan, Passed, Finding);

/// <param name="On">The day of the first pre-purchase; null where nobody has told it.</param>
public sealed record LandingRecorded(DateOnly? On, bool Passed, string Finding) : GateChecked(Gate.ClosedWon, Passed, Finding);

/// <summary>
/// Items came onto the checklist: the deal landed with products it did not foresee, or the owner took in what the policy has
/// had since.
/// </summary>
public sealed record ChecklistExtended(ImmutableArray<ChecklistItem> Items, bool Passed, string Finding)
    : GateChecked(Gate.Onboarding, Passed, Finding);

/// <summary>The old owner introduced the new one before the deal landed.</summary>
public sealed record CustomerMetEarly(string? Where) : HandoverEvent;

public sealed record GateWaived(Gate Gate, string Reason) : HandoverEvent;

/// <summary>The owner told what no system knows.</summary>
public sealed record BriefNotesGiven(ImmutableArray<BriefEntry> Entries) : HandoverEvent;

/// <summary>The owner offered times for the handover call. They take the place of those offered before.</summary>
public sealed record CallProposed(ImmutableArray<DateTimeOffset> Times, Uri? Link) : HandoverEvent;

/// <param name="On">The day, where the policy counts its days.</param>
public sealed record CallBooked(DateOnly On) : HandoverEvent
{
    /// <summary>Null where only the day is known.</summary>
    public DateTimeOffset? At { get; init; }
}

public sealed record HandoverAccepted : HandoverEvent;

/// <param name="Gaps">None where nobody owned it, and nobody could mend them.</param>
public sealed record HandoverPushedBack(ImmutableArray<Gate> Gaps, string Note) : HandoverEvent;

/// <param name="EffectiveOn">The day on which ownership moves.</param>
public sealed record CustomerIntroduced(string? Where, DateOnly EffectiveOn) : HandoverEvent;

public sealed record EffectiveDaySet(DateOnly Day, string Reason) : HandoverEvent;

public sealed record HandoverCompleted(PersonId NewOwner, DateOnly On) : HandoverEvent;

public sealed record HandoverWithdrawn(string Why) : HandoverEvent;
