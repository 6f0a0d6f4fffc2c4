namespace HandoverBot.Domain.Gates;

/// <summary>What has to be true before the new owner is asked. The policy says which of them apply.</summary>
public enum Gate
{
    AccountPlan,
    Invoices,
    Onboarding,
    RightSized,
    Healthy,

    /// <summary>The onboarding plan that the old and the new owner write together, before a deal lands.</summary>
    JointPlan,

    /// <summary>The deal has landed.</summary>
    ClosedWon,
}

public enum GateStatus
{
    Open,
    Passed,
    Waived,
}
