using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Books;

/// <summary>Where a book stands against its target and its cap.</summary>
public enum BookLevel
{
    /// <summary>Below every target: there is room.</summary>
    Under,

    /// <summary>On target, or the role has none.</summary>
    Within,

    OverTarget,

    /// <summary>Allowed during a quarter, but shown.</summary>
    OverCap,
}

internal static class BookLevels
{
    /// <summary>By what is known. One measure over its limit is enough to be over; to be under, every measure must be.</summary>
    public static BookLevel Of(BookLoad load, RolePolicy? limits)
    {
        if (load.Accounts > limits?.CapAccounts || load.Arr > limits?.CapArr)
            return BookLevel.OverCap;
        if (load.Accounts > limits?.TargetAccounts || load.Arr > limits?.TargetArr)
            return BookLevel.OverTarget;
        return IsUnder(load, limits) ? BookLevel.Under : BookLevel.Within;
    }

    /// <summary>How full a book is, as a share of the cap (or the target, where there is no cap); null without limits.</summary>
    public static decimal? Fullness(BookLoad load, RolePolicy? limits)
    {
        decimal?[] shares =
        [
            Share(load.Accounts, limits?.CapAccounts ?? limits?.TargetAccounts),
            Share(load.Arr, limits?.CapArr ?? limits?.TargetArr),
        ];
        return shares.Max();
    }

    private static bool IsUnder(BookLoad load, RolePolicy? limits)
    {
        var hasTarget = limits is { TargetAccounts: not null } or { TargetArr: not null };
        var reached = load.Accounts >= (limits?.TargetAccountsFrom ?? limits?.TargetAccounts) || load.Arr >= limits?.TargetArr;
        return hasTarget && !reached;
    }

    private static decimal? Share(decimal value, decimal? limit) => limit switch
    {
        null => null,
        > 0 => value / limit,
        _ => value > 0 ? decimal.MaxValue : 1,
    };
}
