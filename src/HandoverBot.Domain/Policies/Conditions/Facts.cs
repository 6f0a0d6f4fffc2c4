using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Domain.Policies.Conditions;

/// <summary>Everything a condition may look at.</summary>
/// <param name="OwnerRole">Null where the account has no owner or the owner is not in the roster.</param>
/// <param name="RankByArr">1 for the account with the highest ARR; null where its ARR is unknown.</param>
public sealed record Facts(Account Account, string? OwnerRole, int? RankByArr, DateOnly Today)
{
    /// <summary>The days on which the account went from one owner to another, as far as is known.</summary>
    public ImmutableArray<DateOnly> OwnerChanges { get; init; } = [];
}
