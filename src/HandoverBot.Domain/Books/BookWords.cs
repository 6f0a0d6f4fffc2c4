using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Books;

/// <summary>A book in words. What is not known is named, never counted as nothing.</summary>
internal static class BookWords
{
    /// <summary>Such as "13 of 15 accounts, $1.21m of $1.5m ARR plus 2 accounts of unknown ARR".</summary>
    public static string Load(BookLoad load, RolePolicy? limits, string currency) =>
        $"{Accounts($"{load.Accounts}", load.Accounts, limits)}, {Arr(Known(load, currency), load, limits, currency)}";

    /// <summary>Such as "13 → 14 of 15 accounts, $1.21m → $1.3m of $1.5m ARR".</summary>
    public static string Change(BookLoad before, BookLoad after, RolePolicy? limits, string currency)
    {
        var accounts = Accounts(Step($"{before.Accounts}", $"{after.Accounts}"), after.Accounts, limits);
        return $"{accounts}, {Arr(Step(Known(before, currency), Known(after, currency)), after, limits, currency)}";
    }

    /// <summary>Whether there is anything the book's size is compared with.</summary>
    public static bool HasLimit(RolePolicy? limits) =>
        limits is { TargetAccounts: not null } or { TargetArr: not null } or { CapAccounts: not null } or { CapArr: not null };

    public static string Level(BookLevel level, RolePolicy? limits) => level switch
    {
        BookLevel.Under => "room for more",
        BookLevel.Within when limits is { TargetAccounts: not null } or { TargetArr: not null } => "within target",
        BookLevel.Within when limits is { CapAccounts: not null } or { CapArr: not null } => "within the cap",
        BookLevel.Within => "no limit is set for this role",
        BookLevel.OverTarget => "over target",
        BookLevel.OverCap => "over the cap",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, message: null),
    };

    private static string Accounts(string number, int count, RolePolicy? limits) =>
        (limits?.CapAccounts ?? limits?.TargetAccounts) is { } limit
            ? $"{number} of {Wording.Count(limit, "account")}"
            : $"{number} {(count == 1 ? "account" : "accounts")}";

    private static string Arr(string amount, BookLoad load, RolePolicy? limits, string currency)
    {
        if (load.Accounts > 0 && load.UnknownArr == load.Accounts)
            return "ARR not known";
        var limit = (limits?.CapArr ?? limits?.TargetArr) is { } arr ? $" of {Money.Format(arr, currency)}" : "";
        var unknown = load.UnknownArr > 0 ? $" plus {Wording.Count(load.UnknownArr, "account")} of unknown ARR" : "";
        return $"{amount}{limit} ARR{unknown}";
    }

    private static string Known(BookLoad load, string currency) => Money.Format(load.Arr, currency);

    private static string Step(string before, string after) => before == after ? before : $"{before} → {after}";
}
