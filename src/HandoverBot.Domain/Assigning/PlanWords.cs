using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Assigning;

/// <summary>The books of a plan in words; what is under way is counted in.</summary>
public static class PlanWords
{
    /// <summary>Such as "over the cap: 15 → 16 of 15 accounts, $1.21m → $1.3m of $1.5m ARR".</summary>
    public static string Change(PlannedBook book, string currency)
    {
        var warning = book.IsOverCap ? $"{BookWords.Level(BookLevel.OverCap, book.Limits)}: " : "";
        return warning + BookWords.Change(book.Before, book.After, book.Limits, currency);
    }

    /// <summary>Such as "4 of 30 accounts, $583k of $1.5m ARR".</summary>
    public static string Load(PoolMember member, RolePolicy? limits, string currency) => BookWords.Load(member.Expected, limits, currency);
}
