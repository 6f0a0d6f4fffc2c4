using System.Globalization;

using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>The sentences that messages, refusals and exports share.</summary>
public static class HandoverWords
{
    private const string OfTopAccount = "leadership (this is a top account)";

    /// <summary>Each with the pool in question.</summary>
    private static readonly (DecidingParties Party, string Words)[] Deciders =
    [
        (DecidingParties.OwnersLead, "the owner's team lead"),
        (DecidingParties.PoolLead, "the lead of {0}"),
        (DecidingParties.Allocator, "an allocator other than the owner"),
        (DecidingParties.Leadership, "leadership"),
    ];

    /// <summary>Such as "3 Mar 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as "Tue 3 Mar", for a day that is near.</summary>
    public static string Weekday(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>Such as "3 Mar 2026, 09:00 UTC", for readers who may be anywhere.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Gates(IEnumerable<Gate> gates) => string.Join(", ", gates.Select(gate => gate.Title().ToLowerInvariant()));

    /// <summary>What is true now, in one sentence.</summary>
    public static string Now(Handover handover, Roster roster)
    {
        var account = handover.AccountName;
        var newOwner = handover.NewOwner is { } id ? roster.NameOf(id) : "nobody";
        return handover.Status switch
        {
            HandoverStatus.Proposed when SecondVote.Words(handover, roster) is { } voted =>
                $"{account} waits for its pool to be decided: {voted}.",
            HandoverStatus.Proposed when handover.Owner is null => $"{account}, which nobody owns, waits for its pool to be decided.",
            HandoverStatus.Proposed => $"{account} waits for its pool to be decided.",
            HandoverStatus.Routed => $"{account} goes to {handover.Pool}; a new owner is to be named.",
            HandoverStatus.Preparing => $"{newOwner} takes over {account} once the open gates are clear: {OpenGates(handover)}.",
            HandoverStatus.Ready when handover.Owner is null => $"{account} is {newOwner}'s the moment they accept it; nobody owned it before.",
            HandoverStatus.Ready => $"Every gate of {account} is clear; {newOwner} accepts or pushes back.",
            HandoverStatus.Accepted => $"{newOwner} accepted {account}; the introduction to the customer is due.",
            HandoverStatus.Introduced when !handover.AllGatesClear =>
                $"{newOwner} has been introduced; {account} changes hands once this is clear again: {OpenGates(handover)}.",
            HandoverStatus.Introduced => $"{newOwner} has been introduced; {account} changes hands on {EffectiveDay(handover)}.",
            HandoverStatus.Completed => $"{account} has belonged to {newOwner} since {EffectiveDay(handover)}.",
            HandoverStatus.Declined =>
                Wording.Sentence($"The handover of {account} was declined by {EndedBy(handover, roster)}: {handover.EndedWhy}"),
            HandoverStatus.Withdrawn =>
                Wording.Sentence($"The handover of {account} was withdrawn by {EndedBy(handover, roster)}: {handover.EndedWhy}"),
            _ => throw new InvalidOperationException($"No sentence for {handover.Status}."),
        };
    }

    /// <summary>Such as "account plan, healthy"; "none" where all are clear.</summary>
    public static string OpenGates(Handover handover) =>
        handover.AllGatesClear ? "none" : Gates(handover.OpenGates.Select(standing => standing.Gate));

    /// <summary>Such as "waived by Lea on 3 Mar 2026: They pay tomorrow".</summary>
    public static string Waived(GateStanding waiver, Roster roster, Policy policy)
    {
        var on = waiver.At is { } at ? $" on {Day(policy.Fiscal.DayOf(at))}" : "";
        return $"waived by {(waiver.By is { } id ? roster.NameOf(id) : "the bot")}{on}: {waiver.Why}";
    }

    /// <summary>Such as "Changes hands on 3 Mar 2026, set by Lea: They asked for it."; null where the policy says the day.</summary>
    public static string? DaySet(Handover handover, Roster roster)
    {
        if (handover is not { EffectiveReason: { } reason, EffectiveOn: { } day })
            return null;
        var who = handover.EffectiveSetBy is { } id ? roster.NameOf(id) : "leadership";
        return Wording.Sentence($"{(handover.Status == HandoverStatus.Completed ? "Changed" : "Changes")} hands on {Day(day)}, set by {who}: {reason}");
    }

    /// <summary>What a command is called when somebody may not do it.</summary>
    public static string Doing(HandoverCommand command) => command switch
    {
        Propose => "propose this handover",
        DecidePool => "decide the pool",
        Decline => "decline it",
        AssignNewOwner => "name the new owner",
        ConfirmPlan => "confirm the account plan",
        RecordInvoices => "say how the invoices stand",
        TickChecklist => "tick the checklist",
        TakeInItems => "take in what is new in the policy",
        ConfirmHealth => "confirm that the account is healthy",
        ConfirmRightSized => "confirm that the account is right-sized",
        ConfirmJointPlan => "confirm the joint onboarding plan",
        RecordLanding => "record that the deal has landed",
        IntroduceEarly => "note the early introduction",
        WaiveGate waive => $"waive “{waive.Gate.Title()}”",
        GiveBriefNotes => "write the brief",
        ProposeCallTimes => "propose times for the handover call",
        ChooseCallTime => "choose the time of the handover call",
        SetCallTime => "set the time of the handover call",
        BookCall => "book the handover call",
        Accept => "accept",
        PushBack => "push back",
        Introduce => "introduce the new owner",
        SetEffectiveDay => "set the day it takes effect",
        Complete => "complete it",
        Withdraw => "withdraw it",
        _ => throw new InvalidOperationException($"No words for {command.GetType().Name}."),
    };

    /// <summary>Who may, such as "the owner or an allocator"; empty where only an owner could and there is none.</summary>
    /// <param name="waivers">For a waiver: the flags of which the policy asks one.</param>
    /// <param name="owned">Whether there is an owner, where there is no handover yet.</param>
    public static string Who(
        Parties parties, Handover? state, Roster roster, Policy policy, PersonFlags waivers = PersonFlags.None, bool owned = true)
    {
        var hasOwner = state is null ? owned : state.Owner is not null;
        var top = state is { IsTopAccount: true };
        var pool = state?.Pool ?? "the pool";
        string[] names =
        [
            .. hasOwner ? Named(Parties.Owner, state?.Owner is { } owner ? $"the owner ({roster.NameOf(owner)})" : "the account's owner") : [],
            .. hasOwner ? Named(Parties.OwnersLead, "the owner's team lead") : [],
            .. Named(Parties.Allocator, "an allocator"),
            .. Named(Parties.Leadership, "leadership"),
            .. Named(Parties.PoolLead, $"the lead of {pool}"),
            .. Named(Parties.NewOwner, state?.NewOwner is { } id ? $"the new owner ({roster.NameOf(id)})" : "the new owner, once named"),
            .. Named(Parties.System, "the bot itself"),
            .. Named(Parties.Decider, top ? OfTopAccount : Deciding(policy.Deciding.Pool, pool)),
            .. Named(Parties.Namer, top ? OfTopAccount : Deciding(policy.Deciding.NewOwner, pool)),
            .. (parties & Parties.Waiver) == Parties.Waiver ? Waivers(waivers, pool) : [],
        ];
        return Wording.Or(names);

        IEnumerable<string> Named(Parties part, string name) => (parties & part) == part ? [name] : [];
    }

    /// <summary>Such as "the lead of EU CSM or an allocator other than the owner".</summary>
    internal static string Deciding(DecidingParties parties, string pool = "the pool") => Wording.Or(
        Deciders.Where(party => parties.HasFlag(party.Party)).Select(party => string.Format(CultureInfo.InvariantCulture, party.Words, pool)));

    /// <summary>Who gives an account an owner that has none, and so no lead of theirs.</summary>
    internal static string WhoAssigns(Policy policy) =>
        policy.Deciding.Pool.HasFlag(DecidingParties.Allocator) ? "an allocator"
        : policy.Deciding.Pool.HasFlag(DecidingParties.Leadership) ? "leadership"
        : "a team lead";

    private static IEnumerable<string> Waivers(PersonFlags waivers, string pool)
    {
        if (waivers.HasFlag(PersonFlags.Lead))
            yield return $"the team lead of the owner or of {pool}";
        if (waivers.HasFlag(PersonFlags.Allocator))
            yield return "an allocator";
        if (waivers.HasFlag(PersonFlags.Leadership))
            yield return "leadership";
        if (waivers.HasFlag(PersonFlags.Admin))
            yield return "an admin";
        if (waivers.HasFlag(PersonFlags.RevOps))
            yield return "somebody of revops";
    }

    private static string EffectiveDay(Handover handover) =>
        handover.EffectiveOn is { } day ? Day(day) : "a day to be set";

    private static string EndedBy(Handover handover, Roster roster) =>
        handover.EndedBy is { } id ? roster.NameOf(id) : "the bot";
}
