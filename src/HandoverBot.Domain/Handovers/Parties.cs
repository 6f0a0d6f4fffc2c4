namespace HandoverBot.Domain.Handovers;

/// <summary>The parts people play in a handover; somebody may play several.</summary>
[Flags]
public enum Parties
{
    None = 0,
    Owner = 1,
    OwnersLead = 2,
    Allocator = 4,
    Leadership = 8,
    PoolLead = 16,
    NewOwner = 32,
    System = 64,

    /// <summary>Whom the policy lets say which pool; leadership alone for a top account.</summary>
    Decider = 128,

    /// <summary>Whom the policy lets name the new owner; leadership alone for a top account.</summary>
    Namer = 256,

    /// <summary>Whom the policy names for the gate in question.</summary>
    Waiver = 512,
}
