namespace HandoverBot.Domain.Policies.Versions;

/// <summary>The bot was started with a policy other than the one before.</summary>
/// <param name="On">The day it happened, where the policy counts its days.</param>
/// <param name="EffectiveFrom">The day the file itself names.</param>
public sealed record PolicyAdoption(PolicyStamp Policy, DateOnly On, DateOnly EffectiveFrom);
