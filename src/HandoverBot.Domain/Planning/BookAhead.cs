using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Planning;

/// <summary>The book as it will be when the next quarter starts, if what is under way goes as planned.</summary>
/// <param name="Quarter">The one that starts.</param>
/// <param name="Limits">Null where the policy sets none for the role.</param>
/// <param name="Leaving">So many leave until then.</param>
/// <param name="Arriving">So many arrive until then.</param>
/// <param name="Later">So many are under way and move later, or on a day nobody knows.</param>
public sealed record BookAhead(Quarter Quarter, BookLoad Load, RolePolicy? Limits, string Currency, int Leaving, int Arriving, int Later)
{
    /// <summary>By so many accounts it starts over the cap.</summary>
    public int OverAccounts => Limits?.CapAccounts is { } cap ? Math.Max(0, Load.Accounts - cap) : 0;

    /// <summary>By so much known ARR it starts over the cap.</summary>
    public decimal OverArr => Limits?.CapArr is { } cap ? Math.Max(0, Load.Arr - cap) : 0;

    public bool IsOverCap => OverAccounts > 0 || OverArr > 0;

    /// <param name="dayOf">The day an account changes hands, as far as that can be said.</param>
    public static BookAhead Of(Book book, Quarter current, Quarter next, Func<Movement, DateOnly?> dayOf)
    {
        Movement[] leaving = [.. book.Leaving.Where(InTime)];
        Movement[] arriving = [.. book.Arriving.Where(InTime)];
        var load = leaving.Aggregate(book.Load, (rest, move) => move.Account is { } account ? rest.Without(account) : rest);
        load = arriving.Aggregate(load, (sum, move) => sum.With(move.Account?.Arr));
        var later = book.Leaving.Length + book.Arriving.Length - leaving.Length - arriving.Length;
        return new BookAhead(next, load, book.Limits, book.Currency, leaving.Length, arriving.Length, later);

        // What leaves on the last day of a quarter is not there any more when the next one starts.
        bool InTime(Movement move) => dayOf(move) <= current.End;
    }
}
