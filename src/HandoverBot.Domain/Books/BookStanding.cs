using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Books;

/// <summary>How a book compares with what its owner's role should carry.</summary>
/// <param name="Sentence">Such as "13 of 15 accounts, $1.21m of $1.5m ARR: within target."</param>
public sealed record BookStanding(BookLevel Level, string Sentence)
{
    /// <param name="limits">Null where the policy sets none for the role.</param>
    /// <param name="currency">ISO 4217, upper case.</param>
    public static BookStanding Of(BookLoad load, RolePolicy? limits, string currency)
    {
        var level = BookLevels.Of(load, limits);
        return new BookStanding(level, $"{BookWords.Load(load, limits, currency)}: {BookWords.Level(level, limits)}.");
    }
}
