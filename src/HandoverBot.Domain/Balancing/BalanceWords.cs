using System.Globalization;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Balancing;

/// <summary>A balance in sentences: all that its picture shows.</summary>
public static class BalanceWords
{
    /// <summary>Such as "2 books, on average 6.5 accounts and $612k ARR. Over the cap: Hana Sato."</summary>
    public static string Summary(PoolBalance pool)
    {
        var average = $"{Number(pool.AverageAccounts)} accounts and {Money.Format(pool.AverageArr, pool.Currency)} ARR";
        string?[] sentences =
        [
            $"{Wording.Count(pool.Books.Length, "book")}, on average {average}",
            Who(pool, BookLevel.OverCap, "Over the cap"),
            Who(pool, BookLevel.OverTarget, "Over target"),
            Who(pool, BookLevel.Under, "With room"),
        ];
        return string.Join(" ", sentences.OfType<string>().Select(Wording.Sentence));
    }

    /// <summary>Such as "Hana Sato: 16 of 15 accounts, $1.44m of $1.5m ARR: over the cap; 1.5 accounts and $120k more than the average. Before: 14 accounts, $1.2m."</summary>
    public static string Book(BalancedBook book, PoolBalance pool)
    {
        var standing = BookStanding.Of(book.Now, book.Limits, pool.Currency).Sentence.TrimEnd('.');
        var before = book.Past.IsEmpty ? ""
            : $" Before: {string.Join(", then ", book.Past.Select(load => $"{Wording.Count(load.Accounts, "account")} and {Money.Format(load.Arr, pool.Currency)}"))}.";
        return $"{book.Owner.Name}: {standing}; {Against(book.Now.Accounts - pool.AverageAccounts, Number)} accounts and "
            + $"{Against(book.Now.Arr - pool.AverageArr, arr => Money.Format(arr, pool.Currency))} ARR than the average.{before}";
    }

    /// <summary>In a word or two, such as "over cap" or "room".</summary>
    public static string Level(BalancedBook book) => book.Level switch
    {
        BookLevel.OverCap => "over cap",
        BookLevel.OverTarget => "over target",
        BookLevel.Under => "room",
        _ when book.Limits is { TargetAccounts: not null } or { TargetArr: not null } or { CapAccounts: not null } or { CapArr: not null } => "on target",
        _ => "no limit",
    };

    private static string? Who(PoolBalance pool, BookLevel level, string words)
    {
        var names = pool.Books.Where(book => book.Level == level).Select(book => book.Owner.Name).ToList();
        return names.Count == 0 ? null : $"{words}: {Wording.And(names)}";
    }

    private static string Against(decimal difference, Func<decimal, string> words) =>
        $"{words(Math.Abs(difference))} {(difference < 0 ? "less" : "more")}";

    private static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
