using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>The state of one handover: what its events add up to.</summary>
public sealed record Handover
{
    public required HandoverId Id { get; init; }

    /// <summary>The number of events so far.</summary>
    public required int Version { get; init; }

    /// <summary>The version of the last event that decided something; older buttons no longer count.</summary>
    public int DecidedAtVersion { get; init; }

    public required HandoverStatus Status { get; init; }

    /// <summary>When it came into its status.</summary>
    public required DateTimeOffset StatusSince { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required PersonId ProposedBy { get; init; }

    public required AccountId Account { get; init; }

    public required string AccountName { get; init; }

    /// <summary>The owner the account leaves; null where nobody owned it.</summary>
    public PersonId? Owner { get; init; }

    public required string ReasonId { get; init; }

    public required string Evidence { get; init; }

    public ImmutableArray<string> ReasonFindings { get; init; } = [];

    /// <summary>The reason's questions with their answers.</summary>
    public ImmutableArray<AnsweredQuestion> Answers { get; init; } = [];

    /// <summary>The new owner comes in before the deal has landed.</summary>
    public bool IsEarly { get; init; }

    /// <summary>The policy it started under, and keeps.</summary>
    public required PolicyStamp Policy { get; init; }

    public required Recommendation Recommendation { get; init; }

    public required bool IsTopAccount { get; init; }

    /// <summary>The first of two votes on the pool; null where nobody voted, or one was enough.</summary>
    public PoolVote? Vote { get; init; }

    public string? Pool { get; init; }

    public PersonId? PoolDecidedBy { get; init; }

    public string? PoolNote { get; init; }

    public PersonId? NewOwner { get; init; }

    public PersonId? NewOwnerNamedBy { get; init; }

    public required ImmutableArray<GateStanding> Gates { get; init; }

    public required Checklist Checklist { get; init; }

    public Uri? AccountPlan { get; init; }

    public DateOnly? AccountPlanUpdatedOn { get; init; }

    /// <summary>What the owner confirms of the plan, and has confirmed.</summary>
    public Checklist PlanQuestions { get; init; } = Handovers.PlanQuestions.Usual;

    /// <summary>Where the onboarding plan is that the old and the new owner wrote together.</summary>
    public Uri? JointPlan { get; init; }

    public InvoiceStanding? Invoices { get; init; }

    /// <summary>What the owner told for the brief, at most one for each topic.</summary>
    public ImmutableArray<BriefNote> BriefNotes { get; init; } = [];

    /// <summary>What the owner offered last; null where they have not.</summary>
    public CallProposal? CallProposal { get; init; }

    /// <summary>The day of the handover call, where the policy counts its days.</summary>
    public DateOnly? CallOn { get; init; }

    /// <summary>When it begins; null where only its day is known.</summary>
    public DateTimeOffset? CallAt { get; init; }

    public PersonId? CallSetBy { get; init; }

    public DateTimeOffset? CallSetAt { get; init; }

    /// <summary>The version of the event that last set it; 0 where none has. It never falls, so calendars know the latest.</summary>
    public int CallVersion { get; init; }

    public ImmutableArray<PushedBack> PushBacks { get; init; } = [];

    public string? IntroducedWhere { get; init; }

    /// <summary>When it was noted that the customer met the present new owner before the deal landed.</summary>
    public DateTimeOffset? MetEarlyAt { get; init; }

    /// <summary>Set by leadership, or when the customer was introduced.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Why leadership set the day; null where the policy says it.</summary>
    public string? EffectiveReason { get; init; }

    public PersonId? EffectiveSetBy { get; init; }

    /// <summary>Why it was declined or withdrawn.</summary>
    public string? EndedWhy { get; init; }

    public PersonId? EndedBy { get; init; }

    public bool IsLive => !Status.IsEnded();

    public IEnumerable<GateStanding> OpenGates => Gates.Where(gate => !gate.IsClear);

    public bool AllGatesClear => Gates.All(gate => gate.IsClear);

    /// <summary>What speaks against the handover by its owner's own answers, without forbidding it.</summary>
    public IEnumerable<string> Warnings => Answers.Select(answer => answer.Warning).OfType<string>();

    public BriefNote? Note(BriefTopic topic) => BriefNotes.FirstOrDefault(note => note.Topic == topic);

    public GateStanding? Standing(Gate gate) => Gates.FirstOrDefault(standing => standing.Gate == gate);
}

/// <summary>What one person of leadership chose.</summary>
public sealed record PoolVote(PersonId By, DateTimeOffset At, string Pool, string? Note);

/// <summary>One refusal by the new owner, with the gaps named.</summary>
public sealed record PushedBack(PersonId By, DateTimeOffset At, ImmutableArray<Gate> Gaps, string Note)
{
    /// <summary>What was said about the gaps since, the latest for each of them.</summary>
    public ImmutableArray<GapAnswer> Answers { get; init; } = [];
}

/// <summary>Somebody's word on a gap after it was named.</summary>
public sealed record GapAnswer(Gate Gap, string Words, PersonId By, DateTimeOffset At);
