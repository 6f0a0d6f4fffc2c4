using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Books;

/// <summary>Somebody who could take an account over, with their book before and after.</summary>
/// <param name="Limits">Null where the policy sets none for the role.</param>
public sealed record Candidate(Person Person, BookLoad Before, BookLoad After, RolePolicy? Limits)
{
    /// <summary>What else is under way to and from the book; the account in question does not count.</summary>
    public PendingMoves Pending { get; init; } = PendingMoves.None;

    /// <summary>Whether they work where the account's users are.</summary>
    public Closeness Closeness { get; init; }

    /// <summary>Where the users of the customers they have now are; null where that was not looked at.</summary>
    public CustomerOverlap? Customers { get; init; }

    /// <summary>The book once this and all else under way has moved.</summary>
    public BookLoad Expected => Pending.AppliedTo(After);

    public bool WasOverCap => BookLevels.Of(Before, Limits) == BookLevel.OverCap;

    /// <summary>Whether the account would leave them over the cap, now or with what is on its way to them.</summary>
    public bool OverCap => BookLevels.Of(After, Limits) == BookLevel.OverCap || BookLevels.Of(Expected, Limits) == BookLevel.OverCap;

    public static Candidate Of(Person person, BookLoad load, Account account, RolePolicy? limits) =>
        new(person, load, load.With(account), limits);

    /// <summary>The least loaded first, as a share of the cap (or the target); by accounts where the role has no limits.</summary>
    public static IReadOnlyList<Candidate> InOrder(IEnumerable<Candidate> candidates) =>
    [
        .. candidates
            .OrderBy(candidate => BookLevels.Fullness(candidate.Expected, candidate.Limits) ?? candidate.Expected.Accounts)
            .ThenBy(candidate => candidate.Person.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(candidate => candidate.Person.Id.Value, StringComparer.Ordinal),
    ];
}
