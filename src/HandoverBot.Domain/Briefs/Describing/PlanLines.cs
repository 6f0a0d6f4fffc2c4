using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>Where the plan is, how old it is, and when the two owners talk about it.</summary>
internal static class PlanLines
{
    public static BriefSection Of(BriefSubject subject) => new("Plan and call", [.. Lines(subject)]);

    private static IEnumerable<BriefLine> Lines(BriefSubject subject)
    {
        var (handover, account) = (subject.Handover, subject.Account);
        yield return Given(Gate.AccountPlan, "Account plan", handover.AccountPlan, subject)
            ?? subject.Told("Account plan", account.AccountPlan?.AbsoluteUri, account.AccountPlan);
        yield return (handover, account) switch
        {
            ({ AccountPlanUpdatedOn: { } day }, _) when handover.Standing(Gate.AccountPlan) is { At: { } at } said =>
                subject.Said("Plan last updated", Updated(day, subject), said.By, at),
            (_, { AccountPlanUpdatedOn: { } day }) => subject.Told("Plan last updated", Updated(day, subject)),
            _ => subject.Told("Plan last updated", value: null),
        };
        if (handover.Standing(Gate.JointPlan) is not null)
            yield return Given(Gate.JointPlan, "Joint onboarding plan", handover.JointPlan, subject) ?? subject.Unsaid("Joint onboarding plan");
        yield return handover switch
        {
            { CallAt: { } at } => BriefSubject.Settled("Handover call", HandoverWords.Instant(at)),
            { CallOn: { } day } => BriefSubject.Settled("Handover call", HandoverWords.Day(day)),
            _ => subject.Unsaid("Handover call"),
        };
    }

    private static BriefLine? Given(Gate gate, string label, Uri? link, BriefSubject subject) =>
        link is not null && subject.Handover.Standing(gate) is { At: { } at } said
            ? subject.Said(label, link.AbsoluteUri, said.By, at, link)
            : null;

    private static string Updated(DateOnly day, BriefSubject subject)
    {
        var rule = subject.Policy.GateRule(Gate.AccountPlan);
        var tooOld = rule?.IsTooOld(day, subject.Today) == true ? $", older than the {rule.MaxAgeDays} days it may be" : "";
        return $"{HandoverWords.Day(day)} ({Age.Words(day, subject.Today)}{tooOld})";
    }
}
