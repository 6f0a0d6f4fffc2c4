using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Planning;

/// <summary>An account of which nobody can say whether it could leave, because facts are missing.</summary>
/// <param name="Missing">The facts, in words.</param>
public sealed record UnclearAccount(Account Account, ImmutableArray<string> Missing)
{
    internal static ImmutableArray<UnclearAccount> In(
        Book book, IReadOnlyList<RemovalCandidate> candidates, Policy policy, Func<Account, Facts> factsOf)
    {
        var judged = candidates.Select(candidate => candidate.Account.Id)
            .Concat(book.Leaving.Select(move => move.Handover.Account))
            .ToHashSet();
        return
        [
            .. from account in book.Accounts
               where !judged.Contains(account.Id)
               let missing = MissingOf(policy, factsOf(account))
               where missing.Length > 0
               select new UnclearAccount(account, missing),
        ];
    }

    private static ImmutableArray<string> MissingOf(Policy policy, Facts facts) =>
    [
        .. policy.Reasons
            .Where(reason => reason is { Allowed: true, Early: false } && reason.IsFor(facts.OwnerRole))
            .Select(reason => reason.When?.Evaluate(facts))
            .Where(finding => finding is { Truth: Truth.Unknown })
            .SelectMany(finding => finding!.Missing)
            .Distinct(StringComparer.Ordinal)
            .Select(Fact.WordsOf),
    ];
}
