using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Domain.Reminding;

/// <summary>How much there is to look through when a quarter starts.</summary>
public sealed record ReviewCounts(int WithoutOwner, int FlaggedForHandover, int BooksOverMaximum, int ExpansionPotential);

/// <summary>What is open of one account.</summary>
/// <param name="Amount">In <paramref name="Currency"/>; accounts that pay in several currencies are there once for each.</param>
public sealed record OpenInvoices(AccountId Id, string Account, int Count, decimal Amount, string Currency, DateOnly? FirstDueOn);

/// <summary>An account whose first months in a book are over soon.</summary>
/// <param name="EndsOn">The first day that counts.</param>
public sealed record EndingGrace(AccountId Id, string Account, DateOnly EndsOn, string Covers);

/// <summary>Who talks at a stand-up, and why they.</summary>
public sealed record StandUpDraw(string StandUp, DateOnly Day, ImmutableArray<Pick> Picks);
