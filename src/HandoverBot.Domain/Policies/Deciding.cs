namespace HandoverBot.Domain.Policies;

/// <summary>Who decides about accounts that are not among the top ones; any one of them is enough.</summary>
/// <param name="Pool">Who says which pool, where the rules do not by themselves.</param>
/// <param name="NewOwner">Who names the person.</param>
public sealed record Deciding(DecidingParties Pool, DecidingParties NewOwner)
{
    /// <summary>What holds where a policy says nothing else.</summary>
    public static Deciding Usual { get; } = new(DecidingParties.Allocator, DecidingParties.PoolLead | DecidingParties.Allocator);
}

[Flags]
public enum DecidingParties
{
    None = 0,
    OwnersLead = 1,
    PoolLead = 2,
    Allocator = 4,
    Leadership = 8,
}
