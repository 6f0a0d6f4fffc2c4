namespace HandoverBot.Domain.Gates;

/// <summary>What has to be true before the new owner is asked. The policy says which of them apply.</summary>
public enum Gate
{
    AccountPlan,
    Invoices,
    Onboarding,
    RightSized,
    Healthy,
}

public enum GateStatus
{
    Open,
    Passed,
    Waived,
}
