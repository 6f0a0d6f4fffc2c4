using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Histories;

/// <summary>Events in words: the same in the history, in the audit export and wherever else they are told.</summary>
public static class EventWords
{
    /// <summary>What happened.</summary>
    public static string What(HandoverEvent happened, Roster roster) => happened switch
    {
        HandoverProposed { Owner: null } e => $"Proposed to give {e.AccountName} an owner, which had none; {Recommended(e)}",
        HandoverProposed e => $"Proposed {(e.Early ? "the early introduction of a new owner of" : "to hand over")} {e.AccountName} from {roster.NameOf(e.Owner!.Value)} ({e.ReasonId}); "
            + Recommended(e),
        PoolVoted e => $"Voted for {e.Pool}; a second vote is needed",
        PoolDecided e => $"Decided that it goes to {e.Pool}",
        HandoverDeclined => "Declined",
        NewOwnerAssigned e => $"Named {roster.NameOf(e.NewOwner)} as the new owner",
        PlanConfirmed e => $"Account plan of {HandoverWords.Day(e.UpdatedOn)} ({e.Link}): {Standing(e)}",
        ChecklistTicked e => $"Onboarding checklist: {Ticks(e)}; {Standing(e)}",
        JointPlanConfirmed e => $"Joint onboarding plan ({e.Link}): {Standing(e)}",
        ChecklistExtended e => $"Onboarding checklist: {e.Items.Length} more; {Standing(e)}",
        GateChecked e => $"{e.Gate.Title()}: {Standing(e)}",
        CustomerMetEarly e => $"Introduced to the customer before the deal landed{(e.Where is { } where ? $" ({where})" : "")}",
        GateWaived e => $"Waived “{e.Gate.Title()}”",
        BriefNotesGiven e => $"Wrote for the brief: {BriefTopics.Titles(e.Entries.Select(entry => entry.Topic))}",
        CallProposed e => $"Proposed for the handover call: {string.Join("; ", [.. e.Times.Select(HandoverWords.Instant), .. e.Link is null ? Array.Empty<string>() : [$"a time booked at {e.Link}"]])}",
        CallBooked { At: { } at } => $"Set the handover call for {HandoverWords.Instant(at)}",
        CallBooked e => $"Booked the handover call for {HandoverWords.Day(e.On)}",
        HandoverAccepted => "Accepted",
        HandoverPushedBack { Gaps.IsEmpty: true } => "Pushed back; somebody else is to be named",
        HandoverPushedBack e => $"Pushed back; open again: {HandoverWords.Gates(e.Gaps)}",
        CustomerIntroduced e => $"Introduced to the customer{(e.Where is { } where ? $" ({where})" : "")}; "
            + $"ownership moves on {HandoverWords.Day(e.EffectiveOn)}",
        EffectiveDaySet e => $"Set {HandoverWords.Day(e.Day)} as the day ownership moves",
        HandoverCompleted e => $"Completed: {roster.NameOf(e.NewOwner)} is the owner from {HandoverWords.Day(e.On)}",
        HandoverWithdrawn => "Withdrawn",
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };

    /// <summary>The reason given, or the rule that led to it; null where none was asked for.</summary>
    public static string? Why(HandoverEvent happened) => happened switch
    {
        HandoverProposed e => Join(
            [e.Evidence, .. e.Answers.SelectMany(Answered), Rule(e.Recommendation.RuleId, e.Recommendation.Because), .. e.Findings]),
        PoolVoted e => Join([e.Note, Rule(e.Recommendation.RuleId, e.Recommendation.Because)]),
        PoolDecided e => Join([e.Note, Rule(e.Recommendation.RuleId, e.Recommendation.Because)]),
        HandoverDeclined e => e.Why,
        ChecklistTicked e => Join([.. e.Ticks.Where(tick => tick.Note is not null).Select(tick => $"{tick.ItemId}: {tick.Note}")]),
        GateChecked e => e.Finding,
        GateWaived e => e.Reason,
        BriefNotesGiven e => Join(e.Entries.Select(entry => $"{entry.Topic.Title()}: {entry.Words}")),
        HandoverPushedBack e => e.Note,
        EffectiveDaySet e => e.Reason,
        HandoverWithdrawn e => e.Why,
        _ => null,
    };

    private static string Recommended(HandoverProposed e) =>
        e.Recommendation.Pool is { } pool ? $"recommended: {pool}" : "no recommendation, a person must say";

    private static string Standing(GateChecked check) => check.Passed ? "clear" : "open";

    private static string Ticks(ChecklistTicked ticked) => string.Join(
        ", ",
        ticked.Ticks
            .GroupBy(tick => tick.Mark)
            .Select(marked => $"{marked.Count()} {MarkWords.Of(marked.Key)}")
            .DefaultIfEmpty("nothing marked"));

    private static IEnumerable<string?> Answered(AnsweredQuestion answer) =>
        [$"{answer.Ask} {(answer.Yes ? "Yes" : "No")}: {answer.Words}", answer.Warning is { } warning ? $"warning: {warning}" : null];

    private static string Rule(string? id, string because) => id is null ? because : $"rule {id}: {because}";

    private static string? Join(IEnumerable<string?> sentences) =>
        string.Join(" | ", sentences.Where(sentence => !string.IsNullOrWhiteSpace(sentence))) is { Length: > 0 } joined ? joined : null;
}
