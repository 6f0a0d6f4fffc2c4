using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers.Calls;

namespace HandoverBot.Domain.Handovers;

/// <summary>Turns a log of events into the state they add up to. The only place where events change state.</summary>
public static class HandoverHistory
{
    public static Handover? Fold(IEnumerable<RecordedEvent> log) => log.Aggregate((Handover?)null, Apply);

    /// <exception cref="InvalidOperationException">The event does not follow on the state: the log is damaged.</exception>
    public static Handover Apply(Handover? state, RecordedEvent recorded)
    {
        if (recorded.Version != (state?.Version ?? 0) + 1)
            throw new InvalidOperationException(
                $"Event {recorded.Version} of handover {recorded.Handover} cannot follow version {state?.Version ?? 0}.");
        if (recorded.Event is HandoverProposed proposed)
            return Begin(proposed, recorded);
        if (state is null)
            throw new InvalidOperationException($"Handover {recorded.Handover} does not begin with a proposal.");

        var next = Settle(Next(state, recorded)) with { Version = recorded.Version };
        // A new person in the same status has not been waiting yet.
        return next.Status == state.Status && next.NewOwner == state.NewOwner ? next : next with { StatusSince = recorded.At };
    }

    private static Handover Begin(HandoverProposed proposed, RecordedEvent recorded) => new()
    {
        Id = recorded.Handover,
        Version = recorded.Version,
        DecidedAtVersion = recorded.Version,
        Status = HandoverStatus.Proposed,
        StatusSince = recorded.At,
        ProposedAt = recorded.At,
        ProposedBy = recorded.By ?? proposed.Owner ?? throw new InvalidOperationException("Only a person proposes an owner where there is none."),
        Account = proposed.Account,
        AccountName = proposed.AccountName,
        Owner = proposed.Owner,
        ReasonId = proposed.ReasonId,
        Evidence = proposed.Evidence,
        ReasonFindings = proposed.Findings,
        Answers = proposed.Answers,
        IsEarly = proposed.Early,
        Policy = recorded.Policy,
        Recommendation = proposed.Recommendation,
        IsTopAccount = proposed.IsTopAccount,
        Gates = [.. proposed.Gates.Select(gate => new GateStanding(gate, GateStatus.Open, "Not looked at yet"))],
        Checklist = proposed.Checklist,
        PlanQuestions = proposed.PlanQuestions ?? PlanQuestions.Usual,
    };

    private static Handover Next(Handover state, RecordedEvent recorded) => recorded.Event switch
    {
        PoolVoted e => state with { Vote = VoteOf(recorded, e), Recommendation = e.Recommendation },
        PoolDecided e => Decided(state, recorded) with
        {
            Status = HandoverStatus.Routed,
            Pool = e.Pool,
            PoolNote = e.Note,
            PoolDecidedBy = recorded.By,
            Recommendation = e.Recommendation,
        },
        NewOwnerAssigned e => Decided(state, recorded) with
        {
            Status = HandoverStatus.Preparing,
            NewOwner = e.NewOwner,
            NewOwnerNamedBy = recorded.By,
            // The customer has not met whoever takes the place of the one they met.
            MetEarlyAt = null,
            IntroducedWhere = null,
            // Nor have they agreed to a call with somebody else.
            CallOn = state.NewOwner is null ? state.CallOn : null,
            CallAt = state.NewOwner is null ? state.CallAt : null,
        },
        CustomerMetEarly e => state with { MetEarlyAt = recorded.At, IntroducedWhere = e.Where },
        GateChecked e => Checked(Learn(Answered(state, recorded, e.Gate, e.Finding), recorded, e), recorded, e),
        GateWaived e => With(Answered(state, recorded, e.Gate, e.Reason), new GateStanding(e.Gate, GateStatus.Waived, e.Reason, recorded.By, recorded.At)),
        BriefNotesGiven e => state with { BriefNotes = [.. Noted(state, recorded, e)] },
        CallProposed e => state with { CallProposal = ProposalOf(recorded, e) },
        CallBooked e => state with
        {
            CallOn = e.On,
            CallAt = e.At,
            CallSetBy = recorded.By,
            CallSetAt = recorded.At,
            CallVersion = recorded.Version,
        },
        HandoverAccepted => Decided(state, recorded) with { Status = HandoverStatus.Accepted },
        HandoverPushedBack e => PushedBackBy(state, recorded, e),
        CustomerIntroduced e => Decided(state, recorded) with
        {
            Status = HandoverStatus.Introduced,
            IntroducedWhere = e.Where,
            EffectiveOn = e.EffectiveOn,
        },
        EffectiveDaySet e => state with { EffectiveOn = e.Day, EffectiveReason = e.Reason, EffectiveSetBy = recorded.By },
        // An account that nobody owned has waited for no day.
        HandoverCompleted e => Decided(state, recorded) with { Status = HandoverStatus.Completed, EffectiveOn = state.EffectiveOn ?? e.On },
        HandoverDeclined e => Ended(state, recorded, HandoverStatus.Declined, e.Why),
        HandoverWithdrawn e => Ended(state, recorded, HandoverStatus.Withdrawn, e.Why),
        _ => throw new InvalidOperationException($"No state follows from a {recorded.Event.GetType().Name}."),
    };

    private static IEnumerable<BriefNote> Noted(Handover state, RecordedEvent recorded, BriefNotesGiven e) => state.BriefNotes
        .Where(note => e.Entries.All(entry => entry.Topic != note.Topic))
        .Concat(e.Entries.Select(entry => new BriefNote(entry.Topic, entry.Words, recorded.By, recorded.At)));

    private static PoolVote VoteOf(RecordedEvent recorded, PoolVoted e) => new(
        recorded.By ?? throw new InvalidOperationException("Only a person votes."), recorded.At, e.Pool, e.Note);

    private static CallProposal ProposalOf(RecordedEvent recorded, CallProposed e) => new(
        recorded.By ?? throw new InvalidOperationException("Only a person proposes times."), recorded.At, e.Times, e.Link);

    private static Handover Decided(Handover state, RecordedEvent recorded) =>
        state with { DecidedAtVersion = recorded.Version };

    private static Handover Ended(Handover state, RecordedEvent recorded, HandoverStatus status, string why) =>
        Decided(state, recorded) with { Status = status, EndedWhy = why, EndedBy = recorded.By };

    private static Handover Learn(Handover state, RecordedEvent recorded, GateChecked e) => e switch
    {
        PlanConfirmed plan => state with
        {
            AccountPlan = plan.Link,
            AccountPlanUpdatedOn = plan.UpdatedOn,
            PlanQuestions = PlanQuestions.After(state, plan, recorded),
        },
        InvoicesRecorded invoices => state with { Invoices = invoices.Standing },
        JointPlanConfirmed plan => state with { JointPlan = plan.Link },
        ChecklistExtended extended => state with { Checklist = state.Checklist.With(extended.Items) },
        ChecklistTicked ticked => state with { Checklist = state.Checklist.With(ticked.Ticks, recorded.By, recorded.At) },
        _ => state,
    };

    /// <summary>What a person says about a gap answers the push-back that named it; what a system finds is nobody's word.</summary>
    private static Handover Answered(Handover state, RecordedEvent recorded, Gate gate, string words)
    {
        if (recorded.By is not { } by || state.PushBacks.LastOrDefault() is not { } last || !last.Gaps.Contains(gate))
            return state;
        var answered = last with
        {
            Answers = [.. last.Answers.Where(answer => answer.Gap != gate), new GapAnswer(gate, words, by, recorded.At)],
        };
        return state with { PushBacks = state.PushBacks.SetItem(state.PushBacks.Length - 1, answered) };
    }

    /// <summary>A waived gate stays waived, whatever is found afterwards, until it passes or is pushed back.</summary>
    private static Handover Checked(Handover state, RecordedEvent recorded, GateChecked e) =>
        !e.Passed && state.Standing(e.Gate) is { Status: GateStatus.Waived }
            ? state
            : With(state, new GateStanding(e.Gate, e.Passed ? GateStatus.Passed : GateStatus.Open, e.Finding, recorded.By, recorded.At));

    private static Handover PushedBackBy(Handover state, RecordedEvent recorded, HandoverPushedBack e)
    {
        var by = recorded.By ?? throw new InvalidOperationException("Only a person pushes back.");
        var reopened = e.Gaps.Aggregate(
            state,
            (current, gap) => With(current, new GateStanding(gap, GateStatus.Open, e.Note, by, recorded.At)));
        // Where nobody owned it there is nobody to mend anything, so somebody else is named.
        var next = state.Owner is null
            ? reopened with { Status = HandoverStatus.Routed, NewOwner = null, NewOwnerNamedBy = null }
            : reopened with { Status = HandoverStatus.Preparing };
        return Decided(next, recorded) with
        {
            PlanQuestions = e.Gaps.Contains(Gate.AccountPlan) ? state.PlanQuestions.Reopened() : state.PlanQuestions,
            PushBacks = state.PushBacks.Add(new PushedBack(by, recorded.At, e.Gaps, e.Note)),
        };
    }

    private static Handover With(Handover state, GateStanding standing) => state with
    {
        Gates = [.. state.Gates.Select(gate => gate.Gate == standing.Gate ? standing : gate)],
    };

    /// <summary>Preparing and Ready differ by the gates alone, whatever event touched them.</summary>
    private static Handover Settle(Handover state) => state.Status is HandoverStatus.Preparing or HandoverStatus.Ready
        ? state with { Status = state.AllGatesClear ? HandoverStatus.Ready : HandoverStatus.Preparing }
        : state;
}
