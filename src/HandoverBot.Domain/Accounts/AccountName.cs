namespace HandoverBot.Domain.Accounts;

/// <summary>What people call an account by.</summary>
public sealed record AccountName(AccountId Id, string Name);
