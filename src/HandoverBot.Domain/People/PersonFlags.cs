namespace HandoverBot.Domain.People;

/// <summary>What a person may do beyond their role.</summary>
[Flags]
public enum PersonFlags
{
    None = 0,

    /// <summary>Leads the pool of their own role and region.</summary>
    Lead = 1,

    /// <summary>Decides which pool an account goes to.</summary>
    Allocator = 2,

    /// <summary>Decides top accounts and overrides.</summary>
    Leadership = 4,

    /// <summary>Runs the bot: sees what could not be delivered.</summary>
    Admin = 8,

    /// <summary>Works with the ledger.</summary>
    RevOps = 16,
}
