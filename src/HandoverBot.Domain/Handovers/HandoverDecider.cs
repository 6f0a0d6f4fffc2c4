using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Answers a command with events or a refusal. Pure: the same question always gets the same answer.</summary>
public static class HandoverDecider
{
    /// <param name="state">Null where there is no handover yet.</param>
    /// <param name="policy">The policy the handover started under; today's for a new one.</param>
    public static Outcome Decide(
        Handover? state, HandoverCommand command, Actor actor, HandoverFacts facts, Policy policy, DateTimeOffset now)
    {
        var rule = Lifecycle.RuleFor(command);
        return Refusals.For(rule, state, command, actor, facts, policy) is { } refusal
            ? new Outcome.Refused(refusal)
            : Allowed(state, command, actor, facts, policy, now);
    }

    private static Outcome Allowed(
        Handover? state, HandoverCommand command, Actor actor, HandoverFacts facts, Policy policy, DateTimeOffset now) =>
        (state, command) switch
        {
            (null, Propose propose) => ProposalDecisions.Propose(propose, actor, facts, policy),
            ({ }, DecidePool decide) => PoolDecisions.Decide(state, decide, actor, facts, policy),
            ({ }, Decline decline) => Explained(decline.Why, new HandoverDeclined(decline.Why)),
            ({ }, AssignNewOwner assign) => MeetingDecisions.Assign(state, assign, actor, facts, policy),
            ({ }, ConfirmPlan confirm) => GateDecisions.ConfirmPlan(state, confirm, facts, policy),
            ({ }, RecordInvoices record) => GateDecisions.RecordInvoices(state, record),
            ({ }, TickChecklist tick) => GateDecisions.TickChecklist(state, tick),
            ({ }, TakeInItems take) => GateDecisions.TakeIn(state, take),
            ({ }, ConfirmHealth confirm) => GateDecisions.ConfirmHealth(confirm),
            ({ }, ConfirmRightSized confirm) => GateDecisions.ConfirmRightSized(confirm),
            ({ }, ConfirmJointPlan confirm) => EarlyDecisions.ConfirmJointPlan(state, confirm),
            ({ }, RecordLanding) => EarlyDecisions.RecordLanding(state, facts, policy),
            ({ }, IntroduceEarly introduce) => EarlyDecisions.Introduce(state, introduce),
            ({ }, WaiveGate waive) => GateDecisions.Waive(state, waive),
            ({ }, GiveBriefNotes give) => BriefDecisions.Give(state, give),
            ({ }, ProposeCallTimes propose) => CallDecisions.Propose(state, propose, Viewpoint.Of(actor, facts, policy, now)),
            ({ }, ChooseCallTime choose) => CallDecisions.Choose(state, choose, Viewpoint.Of(actor, facts, policy, now)),
            ({ }, SetCallTime set) => CallDecisions.Set(state, set, Viewpoint.Of(actor, facts, policy, now)),
            ({ }, BookCall call) => CallDecisions.Book(state, call, facts),
            ({ }, Accept) => MeetingDecisions.Accept(state, facts, policy),
            ({ }, PushBack push) => MeetingDecisions.PushBack(state, push),
            ({ }, Introduce introduce) => MeetingDecisions.Introduce(state, introduce, facts, policy),
            ({ }, SetEffectiveDay set) => MeetingDecisions.SetEffectiveDay(state, set, facts),
            ({ }, Complete) => MeetingDecisions.Complete(state, facts),
            ({ }, Withdraw withdraw) => Explained(withdraw.Why, new HandoverWithdrawn(withdraw.Why)),
            _ => throw new InvalidOperationException($"Nothing decides {command.GetType().Name} at {now:O}."),
        };

    private static Outcome Explained(string why, HandoverEvent ended) => string.IsNullOrWhiteSpace(why)
        ? Outcome.Refuse(RefusalKind.Invalid, "Say why in a sentence; everybody concerned will read it.")
        : Outcome.Of(ended);
}
