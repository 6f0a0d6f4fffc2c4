using HandoverBot.Domain.Briefs;
using HandoverBot.Handovers;

namespace HandoverBot.Crm.Updates;

/// <summary>The brief for the new owner, as a note on the account.</summary>
internal static class NewOwnerNote
{
    public static CrmNote Of(HandoverNow now, Brief brief) => new(
        $"handoverbot:{now.Handover.Id}:brief",
        $"Handover to {now.NameOf(now.Handover.NewOwner)}: the brief",
        BriefMarkdown.Of(brief),
        now.Instant);
}
