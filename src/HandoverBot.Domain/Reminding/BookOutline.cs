using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Reminding;

/// <summary>How large a book is, and what is under way to and from it.</summary>
public sealed record BookOutline(BookLoad Load, BookLoad LoadAfter, int Leaving, int Arriving)
{
    public static BookOutline Of(BookLoad load) => new(load, load, Leaving: 0, Arriving: 0);

    public BookOutline WithLeaving(LiveHandover handover) => this with
    {
        LoadAfter = handover.Account is { } account ? LoadAfter.Without(account) : LoadAfter,
        Leaving = Leaving + 1,
    };

    public BookOutline WithArriving(LiveHandover handover) => this with
    {
        LoadAfter = LoadAfter.With(handover.Account?.Arr),
        Arriving = Arriving + 1,
    };

    /// <summary>The books with everything under way: it leaves the owner's, where it still is, and arrives at the new owner's.</summary>
    public static IReadOnlyDictionary<PersonId, BookOutline> Of(
        IReadOnlyDictionary<PersonId, BookLoad> loads, IEnumerable<LiveHandover> handovers)
    {
        var books = loads.ToDictionary(load => load.Key, load => Of(load.Value));
        foreach (var moving in handovers.Where(moving => moving.Handover.NewOwner != moving.Account?.Owner || moving.Account is null))
        {
            if (moving.Account?.Owner is { } owner && books.TryGetValue(owner, out var from))
                books[owner] = from.WithLeaving(moving);
            if (moving.Handover.NewOwner is { } to)
                books[to] = (books.GetValueOrDefault(to) ?? Of(BookLoad.Empty(to))).WithArriving(moving);
        }

        return books;
    }
}
