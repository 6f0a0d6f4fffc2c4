using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>What only a handover knows that begins before the deal has landed.</summary>
internal static class EarlyDecisions
{
    public static Outcome ConfirmJointPlan(Handover state, ConfirmJointPlan command)
    {
        if (state.Standing(Gate.JointPlan) is null)
            return Outcome.Refuse(RefusalKind.Invalid, $"“{Gate.JointPlan.Title()}” is not a gate of this handover.");
        var link = command.Link ?? state.JointPlan;
        return link is not null && WebLink.Is(link)
            ? Outcome.Of(new JointPlanConfirmed(link, Passed: true, $"Written down at {link.AbsoluteUri}"))
            : Outcome.Refuse(RefusalKind.Invalid, "Paste the link to the onboarding plan you two wrote; it begins with https://.");
    }

    /// <summary>The account's facts alone say it; nothing happens where they say nothing new.</summary>
    public static Outcome RecordLanding(Handover state, HandoverFacts facts, Policy policy)
    {
        if (state.Standing(Gate.ClosedWon) is not { } standing)
            return Outcome.Of();
        var landing = Landing(facts);
        ChecklistItem[] items = landing.Passed ? [.. Missing(state, facts, policy)] : [];
        return Outcome.Of(
        [
            .. IsNews(landing, standing) ? [landing] : Array.Empty<HandoverEvent>(),
            .. items.Length > 0 ? [Extended(items)] : Array.Empty<HandoverEvent>(),
        ]);
    }

    public static Outcome Introduce(Handover state, IntroduceEarly command)
    {
        if (!state.IsEarly)
            return Outcome.Refuse(
                RefusalKind.Invalid, "This is not an early introduction: the new owner is introduced after they have accepted the account.");
        return state.MetEarlyAt is null
            ? Outcome.Of(new CustomerMetEarly(command.Where))
            : Outcome.Refuse(RefusalKind.MovedOn, "The introduction has been noted already.");
    }

    private static bool IsNews(LandingRecorded landing, GateStanding standing) => standing.Status == GateStatus.Waived
        ? landing.Passed
        : standing.At is null || standing.IsClear != landing.Passed || standing.Why != landing.Finding;

    private static LandingRecorded Landing(HandoverFacts facts) => facts.Account.InitialPrepurchaseOn switch
    {
        null => new LandingRecorded(On: null, Passed: false, "Nobody has told the day of the first pre-purchase yet"),
        { } day when day > facts.Today => new LandingRecorded(day, Passed: false, $"The first pre-purchase is on {HandoverWords.Day(day)}"),
        { } day => new LandingRecorded(day, Passed: true, $"The first pre-purchase was on {HandoverWords.Day(day)}"),
    };

    /// <summary>The items of what the customer pays for now and that the checklist did not foresee, as long as they can be ticked.</summary>
    private static IEnumerable<ChecklistItem> Missing(Handover state, HandoverFacts facts, Policy policy) =>
        state.Standing(Gate.Onboarding) is null || !Lifecycle.RuleFor(typeof(TickChecklist)).From.Contains(state.Status)
            ? []
            : state.Checklist.Lacking(policy.ChecklistFor(facts.Account.Products ?? []).Lines.Select(line => line.Item));

    private static ChecklistExtended Extended(ChecklistItem[] items) => new(
        [.. items], Passed: false, $"{Wording.Count(items.Length, "item")} came with what the customer pays for since the deal has landed");
}
