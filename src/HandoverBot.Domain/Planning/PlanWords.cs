using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Planning;

/// <summary>A plan in words.</summary>
public static class PlanWords
{
    /// <summary>Such as "Target 10–15 accounts · at most 15 when a quarter starts · ARR goal $1.5m".</summary>
    public static string Goals(RolePolicy? limits, string currency)
    {
        string[] goals =
        [
            .. limits?.TargetAccountsText is { } target ? [$"target {target} accounts"] : Array.Empty<string>(),
            .. limits?.CapAccounts is { } cap ? [$"at most {Wording.Count(cap, "account")} when a quarter starts"] : Array.Empty<string>(),
            .. limits?.TargetArr is { } arr ? [$"ARR goal {Money.Format(arr, currency)}"] : Array.Empty<string>(),
            .. limits?.CapArr is { } most ? [$"at most {Money.Format(most, currency)} ARR"] : Array.Empty<string>(),
        ];
        return goals.Length == 0 ? "No target and no cap are set for this role" : Capital(string.Join(" · ", goals));
    }

    /// <summary>Such as "You start 2026 Q2 with 18 accounts, the cap is 15: find 3."</summary>
    /// <param name="name">Whose book it is; null to speak to its owner.</param>
    public static string Ahead(BookAhead ahead, string? name = null)
    {
        var begin = $"{(name is null ? "You start" : $"{name} starts")} {ahead.Quarter} with {Wording.Count(ahead.Load.Accounts, "account")}";
        var verb = name is null ? "find" : "to be found:";
        var accounts = ahead.Limits switch
        {
            { CapAccounts: { } cap } when ahead.OverAccounts > 0 => $"{begin}, the cap is {cap}: {verb} {ahead.OverAccounts}.",
            { CapAccounts: { } cap } when ahead.Load.Accounts == cap => $"{begin}, and the cap is {cap}: the book is full.",
            { CapAccounts: { } cap } => $"{begin}, the cap is {cap}: room for {cap - ahead.Load.Accounts}.",
            { TargetAccountsText: { } target } => $"{begin}; the target is {target}.",
            _ => $"{begin}.",
        };
        return ahead is { OverArr: > 0, Limits.CapArr: { } most }
            ? $"{accounts} Its {Money.Format(ahead.Load.Arr, ahead.Currency)} ARR are over the cap of {Money.Format(most, ahead.Currency)} by {Money.Format(ahead.OverArr, ahead.Currency)}."
            : accounts;
    }

    /// <summary>Such as "2 leave and 1 arrives until then; 1 more moves later, or on a day nobody knows yet." Empty where nothing is under way.</summary>
    public static string Movements(BookAhead ahead)
    {
        if (ahead is { Leaving: 0, Arriving: 0, Later: 0 })
            return "";
        var until = $"{ahead.Leaving} {(ahead.Leaving == 1 ? "leaves" : "leave")} and {ahead.Arriving} {(ahead.Arriving == 1 ? "arrives" : "arrive")} until then";
        return ahead.Later == 0 ? $"{until}." : $"{until}; {ahead.Later} more {(ahead.Later == 1 ? "moves" : "move")} later, or on a day nobody knows yet.";
    }

    /// <summary>Such as "1 flagged, 2 kept, 1 planned, 3 undecided; still over the cap by 2 accounts."</summary>
    public static string Counts(PlanSummary summary, string currency)
    {
        var counts = $"{summary.Flagged.Length} flagged, {summary.Kept.Length} kept, {summary.Planned.Length} planned, {summary.Undecided.Length} undecided";
        string[] over =
        [
            .. summary.OverAccounts > 0 ? [Wording.Count(summary.OverAccounts, "account")] : Array.Empty<string>(),
            .. summary.OverArr > 0 ? [$"{Money.Format(summary.OverArr, currency)} ARR"] : Array.Empty<string>(),
        ];
        return over.Length == 0 ? $"{counts}." : $"{counts}; still over the cap by {Wording.And(over)}.";
    }

    /// <summary>Such as "Kept until 30 June 2026: They renew in May."</summary>
    public static string Kept(KeptAccount kept) => $"Kept until {Wording.Day(kept.Until)}: {Wording.Sentence(kept.Because)}";

    public static string Verdict(PlanVerdict verdict) => verdict switch
    {
        PlanVerdict.LooksGood => "Looks good",
        PlanVerdict.TalkToMe => "Talk to me",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
    };

    internal static string KeptBefore(KeptAccount kept, DateOnly today) => today < kept.Until
        ? $"It was kept until {Wording.Day(kept.Until)}, but its facts have changed since: {Wording.Sentence(kept.Because)}"
        : $"It was kept until {Wording.Day(kept.Until)}, and that day has come: {Wording.Sentence(kept.Because)}";

    internal static string NotReached(DocumentedPlan plan, Account account, string currency)
    {
        var now = account.Arr is { } arr ? $"It is at {Money.Format(arr, currency)} now." : "Its ARR is not known now.";
        return $"The plan of {plan.Quarter} has not brought it there: {plan.Words(currency)} {now}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
