using HandoverBot.Handovers;

namespace HandoverBot.Crm.Updates;

/// <summary>What a person has to change in the customer system once an account has changed hands, because the bot cannot.</summary>
internal static class OwnerTask
{
    public static CrmTask Of(HandoverNow now)
    {
        var newOwner = now.Roster.Find(now.Handover.NewOwner!.Value);
        var name = Markdown.Escaped(now.NameOf(now.Handover.NewOwner));
        return new CrmTask(
            $"handoverbot:{now.Handover.Id}:owner",
            $"Change the owner of {now.Handover.AccountName} to {now.NameOf(now.Handover.NewOwner)}",
            Markdown.Lines(
            [
                now.Handover.Owner is { } owner ? $"{Markdown.Escaped(now.Handover.AccountName)} was handed over by {Markdown.Escaped(now.NameOf(owner))}." : null,
                $"- Set the owner to {name}{(newOwner is null ? "" : $" ({Markdown.Escaped(newOwner.Email)})")}.",
                $"- Move it to the segment of {Markdown.Escaped(now.Handover.Pool)}.",
                "HandoverBot shows this as open until the owner is changed here.",
            ]),
            now.Instant);
    }
}
