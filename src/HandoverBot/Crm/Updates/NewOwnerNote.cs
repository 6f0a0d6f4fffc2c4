using HandoverBot.Domain.Books;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;

namespace HandoverBot.Crm.Updates;

/// <summary>The brief for the new owner, as a note on the account. This is the one place where its text is made.</summary>
internal static class BriefNote
{
    public static CrmNote Of(HandoverNow now) => new(
        $"handoverbot:{now.Handover.Id}:brief",
        $"Handover to {now.NameOf(now.Handover.NewOwner)}: the brief",
        Text(now),
        now.Instant);

    private static string Text(HandoverNow now)
    {
        var (handover, account) = (now.Handover, now.Account);
        return Markdown.Lines(
        [
            $"# {Markdown.Escaped(account.Name)}: {Move(now)}",
            $"- Pool: {Markdown.Escaped(handover.Pool)}",
            $"- Why it moves: {Markdown.Escaped(now.Policy.Reason(handover.ReasonId)?.Label ?? handover.ReasonId)}. {Markdown.Escaped(handover.Evidence)}",
            $"- Revenue a year: {(account.Arr is { } arr ? Money.Exact(arr, now.Policy.Currency) : "unknown")}",
            $"- Pays for: {Products(now)}",
            $"- Account plan: {(handover.AccountPlan ?? account.AccountPlan) switch { { } plan => Markdown.Link(plan), null => "none known" }}",
            handover.CallOn is { } call ? $"- Handover call: {HandoverWords.Day(call)}" : null,
            $"- Facts as of {HandoverWords.Day(now.Policy.Fiscal.DayOf(account.AsOf))}, from {Markdown.Escaped(account.Source)}",
            "## Gates",
            .. handover.Gates.Select(standing => $"- {standing.Gate.Title()}: {standing.Status.ToString().ToLowerInvariant()}. {Markdown.Escaped(standing.Why)}"),
            "## Push-backs",
            .. handover.PushBacks.Select(back => $"- {Markdown.Escaped(now.NameOf(back.By))}, {HandoverWords.Gates(back.Gaps)}: {Markdown.Escaped(back.Note)}").DefaultIfEmpty("- None"),
        ]);
    }

    private static string Move(HandoverNow now)
    {
        var to = Markdown.Escaped(now.NameOf(now.Handover.NewOwner));
        return now.Handover.Owner is { } owner ? $"{Markdown.Escaped(now.NameOf(owner))} hands over to {to}" : $"{to} takes it over from nobody";
    }

    private static string Products(HandoverNow now) => now.Account.Products switch
    {
        null => "unknown",
        { IsEmpty: true } => "nothing",
        var products => string.Join(", ", products.Select(id => Markdown.Escaped(now.Policy.Product(id)?.Name ?? id))),
    };
}
