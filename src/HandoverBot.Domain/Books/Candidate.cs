using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Books;

/// <summary>Somebody who could take an account over, with their book before and after.</summary>
/// <param name="Limits">Null where the policy sets none for the role.</param>
public sealed record Candidate(Person Person, BookLoad Before, BookLoad After, RolePolicy? Limits)
{
    public bool WasOverCap => BookLevels.Of(Before, Limits) == BookLevel.OverCap;

    /// <summary>Whether the account would leave them over the cap.</summary>
    public bool OverCap => BookLevels.Of(After, Limits) == BookLevel.OverCap;

    public static Candidate Of(Person person, BookLoad load, Account account, RolePolicy? limits) =>
        new(person, load, load.With(account), limits);

    /// <summary>The least loaded first, as a share of the cap (or the target); by accounts where the role has no limits.</summary>
    public static IReadOnlyList<Candidate> InOrder(IEnumerable<Candidate> candidates) =>
    [
        .. candidates
            .OrderBy(candidate => BookLevels.Fullness(candidate.After, candidate.Limits) ?? candidate.After.Accounts)
            .ThenBy(candidate => candidate.Person.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(candidate => candidate.Person.Id.Value, StringComparer.Ordinal),
    ];
}

/// <summary>A candidate in words.</summary>
public static class CandidateWords
{
    /// <summary>Such as "over the cap: 15 → 16 of 15 accounts, $1.21m → $1.3m of $1.5m ARR".</summary>
    public static string Load(Candidate candidate, Policy policy)
    {
        // First, so that it survives where Slack cuts a long line.
        var warning = candidate.OverCap ? $"{BookWords.Level(BookLevel.OverCap, candidate.Limits)}: " : "";
        return warning + BookWords.Change(candidate.Before, candidate.After, candidate.Limits, policy.Currency);
    }
}
