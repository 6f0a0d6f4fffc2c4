namespace HandoverBot.Domain.Policies;

/// <summary>The accounts with the highest ARR, decided by leadership.</summary>
/// <param name="ChangesWithinMonths">How far back owner changes are counted.</param>
/// <param name="SecondVoteFrom">With so many changes in that time a second person of leadership must agree; null for never.</param>
public sealed record TopAccounts(int Count, int ChangesWithinMonths, int? SecondVoteFrom);
