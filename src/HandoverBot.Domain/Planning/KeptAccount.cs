using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Planning;

/// <summary>An account that could leave, and that its owner keeps for a while.</summary>
/// <param name="Until">On this day it is suggested again.</param>
/// <param name="Grounds">What spoke for its leaving then; see <see cref="GroundsOf"/>.</param>
/// <param name="On">The day it was kept.</param>
public sealed record KeptAccount(
    AccountId Account, string AccountName, DateOnly Until, string Because, ImmutableArray<string> Grounds, DateOnly On)
{
    public static KeptAccount Of(AccountKept kept) =>
        new(kept.Account, kept.AccountName, kept.Until, kept.Because, kept.Grounds, kept.On);

    /// <summary>What speaks for its leaving, to be compared later.</summary>
    public static ImmutableArray<string> GroundsOf(RemovalCandidate candidate) =>
        [.. candidate.Grounds.Select(ground => $"{ground.Reason.Id}: {ground.Finding}")];

    /// <summary>Whether its facts are others than those it was kept by. That time has passed alone changes no fact.</summary>
    public bool HasChanged(Policy policy, Facts facts) =>
        RemovalCandidate.Of(policy, facts with { Today = On }) is not { } then || !GroundsOf(then).SequenceEqual(Grounds, StringComparer.Ordinal);
}
