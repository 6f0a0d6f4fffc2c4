using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Handovers.Buttons;

/// <summary>A button of a handover, offered to those and at the times the lifecycle table says.</summary>
/// <param name="ActionId">Also the id of the form it opens, where it opens one.</param>
/// <param name="Label">For whoever looks, where that is one person; null where the button makes no sense for this handover or for them.</param>
/// <param name="Command">The type of command whose row in the lifecycle table says who may press it, and when.</param>
public sealed record HandoverButton(
    string ActionId, Type Command, Func<HandoverNow, Person?, string?> Label, ButtonStyle Style = ButtonStyle.Default);

/// <summary>A button that shows something and changes nothing; it opens the form of the same id.</summary>
/// <param name="Words">In a list of what somebody may go on to.</param>
public sealed record Question(string ActionId, string Label, string Words);

/// <summary>Every button, in the order they are shown in.</summary>
public static class HandoverButtons
{
    public const string Approve = "approve_pool";
    public const string ChoosePool = "choose_pool";
    public const string Decline = "decline_handover";
    public const string NameNewOwner = "name_new_owner";
    public const string ChooseCandidate = "choose_candidate";
    public const string Prepare = "prepare_handover";
    public const string Accept = "accept_handover";
    public const string PushBack = "push_back";
    public const string Introduce = "introduce_new_owner";
    public const string JointPlan = "prepare_joint_plan";
    public const string IntroduceEarly = "introduce_early";
    public const string Waive = "waive_gate";
    public const string SetEffectiveDay = "set_effective_day";
    public const string Withdraw = "withdraw_handover";
    public const string WriteBrief = "prepare_brief";
    public const string Why = "why_handover";
    public const string Brief = "read_brief";
    public const string History = "handover_history";
    public const string ProposeCallTimes = "propose_call_times";
    public const string ChooseCallTime = "choose_call_time";
    public const string SetCallTime = "set_call_time";

    public static IReadOnlyList<HandoverButton> All { get; } =
    [
        new(Approve, typeof(DecidePool), PoolApproval.Label, ButtonStyle.Primary),
        new(ChoosePool, typeof(DecidePool), (now, _) => PoolApproval.PoolOf(now) is null ? "Choose the pool" : "Other pool"),
        new(Decline, typeof(Decline), (_, _) => "Decline"),
        new(NameNewOwner, typeof(AssignNewOwner), (now, _) => now.Handover.NewOwner is null ? "Name the new owner" : "Name somebody else"),
        new(Accept, typeof(Accept), (_, _) => "Accept", ButtonStyle.Primary),
        new(PushBack, typeof(PushBack), (_, _) => "Push back"),
        new(Introduce, typeof(Introduce), (_, _) => "Introduce", ButtonStyle.Primary),
        new(Prepare, typeof(ConfirmPlan), (now, _) => now.Handover.AllGatesClear ? "Review the gates" : "Clear the gates"),
        new(WriteBrief, typeof(GiveBriefNotes), (now, _) => now.Handover.BriefNotes.IsEmpty ? "Write the brief" : "Add to the brief"),
        new(ProposeCallTimes, typeof(ProposeCallTimes), CallLabels.Propose),
        new(SetCallTime, typeof(SetCallTime), CallLabels.Set),
        new(IntroduceEarly, typeof(IntroduceEarly), (now, _) => now.Handover is { IsEarly: true, MetEarlyAt: null } ? "Note the introduction" : null),
        new(JointPlan, typeof(ConfirmJointPlan), (now, _) => now.Handover.Standing(Gate.JointPlan) is { IsClear: false } ? "Confirm the joint plan" : null),
        new(Waive, typeof(WaiveGate), (now, _) => now.Handover.AllGatesClear ? null : "Waive a gate"),
        new(SetEffectiveDay, typeof(SetEffectiveDay), (now, _) => now.Handover.Owner is null ? null : "Set the effective day"),
        new(Withdraw, typeof(Withdraw), (_, _) => "Withdraw"),
    ];

    /// <summary>The buttons for somebody who plays these parts, in this state.</summary>
    /// <param name="viewer">Null where several people look.</param>
    public static IEnumerable<Button> For(HandoverNow now, Parties parties, Person? viewer) => Offered(now, parties, viewer).Select(offered => Kit.Button(
        offered.Label, offered.Button.ActionId, HandoverRef.To(now.Handover, ChoiceOf(offered.Button, now)).ToString(), offered.Button.Style));

    /// <summary>What everybody may ask who sees a handover; it needs no row of the lifecycle table.</summary>
    public static IEnumerable<Question> QuestionsAbout(Handover handover) =>
    [
        .. handover.NewOwner is null ? Array.Empty<Question>() : [new(Brief, "Brief", "Read the brief of the new owner")],
        new(Why, "Why?", "Why? The rules and the facts behind it"),
        new(History, "History", "History: who did what, when and why"),
    ];

    /// <summary>Those of them that open a form of their own, by the form's id.</summary>
    public static IEnumerable<(string Id, string Label)> FormsFor(HandoverNow now, Parties parties, Person viewer) => Offered(now, parties, viewer)
        .Where(offered => offered.Button.ActionId != Prepare && ActingButton.All.All(acting => acting.ActionId != offered.Button.ActionId))
        .Select(offered => (offered.Button.ActionId, offered.Label));

    private static IEnumerable<(HandoverButton Button, string Label)> Offered(HandoverNow now, Parties parties, Person? viewer) =>
        from button in All
        where Lifecycle.Offers(button.Command, now.Handover, parties)
        let label = button.Label(now, viewer)
        where label is not null
        select (button, label);

    private static string? ChoiceOf(HandoverButton button, HandoverNow now) =>
        button.ActionId == Approve ? PoolApproval.PoolOf(now) : null;
}
