using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;

namespace HandoverBot.Crm.Updates;

/// <summary>The account plan as its owner confirmed it, as a note on the account.</summary>
internal static class PlanNote
{
    public static CrmNote Of(HandoverNow now)
    {
        var handover = now.Handover;
        var standing = handover.Standing(Gate.AccountPlan);
        return new CrmNote(
            $"handoverbot:{handover.Id}:plan",
            "Account plan, confirmed for the handover",
            Markdown.Lines(
            [
                $"# Account plan of {Markdown.Escaped(handover.AccountName)}",
                $"- Plan: {Markdown.Link(handover.AccountPlan!)}",
                handover.AccountPlanUpdatedOn is { } day ? $"- Last updated: {HandoverWords.Day(day)}" : null,
                $"- Confirmed by: {Markdown.Escaped(now.NameOf(standing?.By ?? handover.Owner))}",
                standing is { Why.Length: > 0 } ? $"- {Markdown.Escaped(standing.Why)}" : null,
            ]),
            now.Instant);
    }
}
