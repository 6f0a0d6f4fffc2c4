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

    /// <summary>The allocator; leadership alone for a top account.</summary>
    Decider = 128,

    /// <summary>The pool's lead and the allocator; leadership alone for a top account.</summary>
    Namer = 256,

    /// <summary>Whom the policy names for the gate in question.</summary>
    Waiver = 512,
}
