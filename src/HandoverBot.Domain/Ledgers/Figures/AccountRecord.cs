using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Ledgers.Figures;

/// <summary>All that the ledger rests on for one account.</summary>
public sealed record AccountRecord(AccountId Id, string Name, OwnershipHistory Owners, ArrHistory Arr)
{
    /// <summary>What was used in a quarter, by the quarter's id; those nobody told of are missing.</summary>
    public ImmutableDictionary<string, decimal> Usage { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Who owned it before the history begins, as the account itself tells; null where it does not.</summary>
    public PersonId? OwnerBeforeHistory { get; init; }

    /// <summary>The quarter's usage as if it went on for a year; null where it was not told.</summary>
    public decimal? Annualized(Quarter quarter) => Usage.TryGetValue(quarter.Id, out var amount) ? amount * 4 : null;
}
