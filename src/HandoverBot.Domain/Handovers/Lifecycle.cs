using System.Collections.Immutable;

using static HandoverBot.Domain.Handovers.HandoverStatus;

namespace HandoverBot.Domain.Handovers;

/// <summary>One line of the table: who may ask for what, when, and where it leads.</summary>
/// <param name="From">Empty where there is no handover yet.</param>
/// <param name="To">Where it may move to; it may also stay where it is when gates are still open. Empty where it never moves.</param>
/// <param name="Decisive">
/// Somebody looking at an older state may not ask for it: another decision may have come in between.
/// </param>
public sealed record LifecycleRule(
    Type Command, Parties MayAsk, ImmutableArray<HandoverStatus> From, ImmutableArray<HandoverStatus> To, bool Decisive = false);

/// <summary>The life of a handover, as one table. Decisions, buttons and the README's diagram are read from it.</summary>
public static class Lifecycle
{
    private static readonly ImmutableArray<HandoverStatus> Live = [Proposed, Routed, Preparing, Ready, Accepted, Introduced];

    private static readonly ImmutableArray<HandoverStatus> BeforeAcceptance = [Proposed, Routed, Preparing, Ready];

    private static readonly ImmutableArray<HandoverStatus> Prepared = [Preparing, Ready];

    public static ImmutableArray<LifecycleRule> Rules { get; } =
    [
        new(typeof(Propose), Parties.Owner | Parties.OwnersLead | Parties.Allocator | Parties.Leadership, From: [], To: [Proposed, Routed]),
        new(typeof(DecidePool), Parties.Decider, From: [Proposed], To: [Routed], Decisive: true),
        new(typeof(Decline), Parties.Decider, From: [Proposed, Routed], To: [Declined], Decisive: true),
        new(typeof(AssignNewOwner), Parties.Namer, From: [Routed, Preparing, Ready], To: Prepared, Decisive: true),
        new(typeof(ConfirmPlan), Parties.Owner, From: BeforeAcceptance, To: Prepared),
        new(typeof(RecordInvoices), Parties.Owner | Parties.System, From: Live, To: Prepared),
        new(typeof(TickChecklist), Parties.Owner, From: BeforeAcceptance, To: Prepared),
        new(typeof(TakeInItems), Parties.Owner, From: BeforeAcceptance, To: Prepared),
        new(typeof(ConfirmHealth), Parties.Owner, From: BeforeAcceptance, To: Prepared),
        new(typeof(ConfirmRightSized), Parties.Owner, From: BeforeAcceptance, To: Prepared),
        new(typeof(ConfirmJointPlan), Parties.Owner | Parties.NewOwner, From: BeforeAcceptance, To: Prepared),
        new(typeof(RecordLanding), Parties.System, From: Live, To: Prepared),
        new(typeof(IntroduceEarly), Parties.Owner | Parties.NewOwner, From: Prepared, To: []),
        new(typeof(WaiveGate), Parties.Waiver, From: Live, To: Prepared),
        new(typeof(GiveBriefNotes), Parties.Owner, From: Live, To: []),
        new(typeof(ProposeCallTimes), Parties.Owner, From: BeforeAcceptance, To: []),
        new(typeof(ChooseCallTime), Parties.NewOwner, From: Prepared, To: []),
        new(typeof(SetCallTime), Parties.Owner | Parties.NewOwner, From: Prepared, To: []),
        new(typeof(BookCall), Parties.Owner, From: Live, To: []),
        new(typeof(Accept), Parties.NewOwner, From: [Ready], To: [Accepted, Introduced, Completed], Decisive: true),
        new(typeof(PushBack), Parties.NewOwner, From: [Ready], To: [Preparing, Routed], Decisive: true),
        new(typeof(Introduce), Parties.Owner | Parties.NewOwner, From: [Accepted], To: [Introduced], Decisive: true),
        new(typeof(SetEffectiveDay), Parties.Leadership, From: Live, To: []),
        new(typeof(Complete), Parties.System, From: [Introduced], To: [Completed]),
        new(typeof(Withdraw), Parties.Owner | Parties.OwnersLead | Parties.Allocator, From: Live, To: [Withdrawn]),
    ];

    public static LifecycleRule RuleFor(HandoverCommand command) => RuleFor(command.GetType());

    public static LifecycleRule RuleFor(Type command) => Rules.Single(rule => rule.Command == command);

    /// <summary>Whether a view should offer this to somebody who plays these parts.</summary>
    public static bool Offers<TCommand>(Handover handover, Parties parties)
        where TCommand : HandoverCommand => Offers(typeof(TCommand), handover, parties);

    /// <inheritdoc cref="Offers{TCommand}" />
    public static bool Offers(Type command, Handover handover, Parties parties)
    {
        var rule = RuleFor(command);
        return rule.From.Contains(handover.Status) && (rule.MayAsk & parties) != Parties.None;
    }
}
