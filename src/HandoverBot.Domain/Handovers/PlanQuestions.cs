using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>What the owner confirms of the account plan, one by one.</summary>
public static class PlanQuestions
{
    /// <summary>Where the policy asks nothing in particular, and where nothing in particular was asked yet.</summary>
    public static Checklist Usual { get; } =
        Checklist.Of([new ChecklistItem($"{Gate.AccountPlan.Id()}.current", Gate.AccountPlan.Title(), "I have read it, and it is current")]);

    public static Checklist Of(Policy policy) =>
        policy.GateRule(Gate.AccountPlan)?.Questions is { IsEmpty: false } asked ? Checklist.Of(asked) : Usual;

    /// <summary>Those of a handover whose state was stored when there were none: what the gate says counts for the usual one.</summary>
    public static Checklist StoredBefore(Handover state) =>
        state.Standing(Gate.AccountPlan) is { Status: GateStatus.Passed } passed ? Confirmed(passed.By, passed.At.GetValueOrDefault()) : Usual;

    /// <summary>What is confirmed once the owner has spoken. Another link is another plan, of which nobody has said anything yet.</summary>
    internal static Checklist After(Handover state, PlanConfirmed said, RecordedEvent recorded) => said.Ticks is { } ticks
        ? For(state, said.Link).With(ticks, recorded.By, recorded.At)
        : said.Passed ? Confirmed(recorded.By, recorded.At) : state.PlanQuestions;

    internal static Checklist For(Handover state, Uri link) =>
        state.AccountPlan is { } known && known != link ? state.PlanQuestions.Reopened() : state.PlanQuestions;

    private static Checklist Confirmed(People.PersonId? by, DateTimeOffset at) =>
        Usual.With(Usual.Lines.Select(line => new ChecklistTick(line.Item.Id, ChecklistMark.Done)), by, at);
}
