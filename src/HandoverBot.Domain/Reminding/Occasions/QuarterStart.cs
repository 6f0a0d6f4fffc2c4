using System.Collections.Immutable;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>A quarter begins: everybody who owns accounts reviews their book.</summary>
public sealed class QuarterStart : IOccasion
{
    public const string Campaign = "quarter message";

    public string Key => "quarter_start_hour";

    public bool IsOn(Policy policy) => policy.Cadence.QuarterStartHour is not null;

    public IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        from receiver in rhythm.Receivers
        let book = rhythm.Books.GetValueOrDefault(receiver.Id)
        where book is { Load.Accounts: > 0 }
        select Item(receiver, book, rhythm.Policy);

    private static DigestItem Item(Receiver receiver, BookOutline book, Policy policy)
    {
        var quarter = policy.Fiscal.QuarterOf(receiver.Today);
        var limits = policy.Role(receiver.Person.Role);
        var standing = BookStanding.Of(book.Load, limits, policy.Currency);
        return new DigestItem(
            receiver.Id, $"quarter_start:{quarter}", $"{quarter}", quarter.Start, DigestSection.Quarter,
            $"{quarter} begins. Your book: {standing.Sentence} Review it with /mybook plan.")
        {
            LastDay = Catchup.LastDay(quarter.Start, receiver, policy),
            Details = [.. Review(standing), .. UnderWay(book, limits, policy)],
            Command = "/mybook plan",
            Campaign = Campaign,
        };
    }

    private static ImmutableArray<string> Review(BookStanding standing) =>
    [
        standing.Level == BookLevel.OverCap
            ? "You start the quarter over the cap. Find accounts that may leave, and hand them over."
            : "Review each account: which of them may leave your book, and why?",
        "See with /mybook plan what could leave by what is known, and what is still asked.",
        "Flag each of them there for handover, keep it with a note, or plan for it.",
        "Bring every account plan up to date.",
    ];

    private static IEnumerable<string> UnderWay(BookOutline book, RolePolicy? limits, Policy policy)
    {
        if (book.Leaving + book.Arriving > 0)
            yield return $"{book.Leaving} leaving and {book.Arriving} arriving. After that: {BookStanding.Of(book.LoadAfter, limits, policy.Currency).Sentence}";
    }
}
