namespace HandoverBot.Domain.Gates;

/// <summary>The words people and files use for gates.</summary>
public static class GateNames
{
    public static IReadOnlyList<Gate> All { get; } = Enum.GetValues<Gate>();

    /// <summary>Those of a handover that begins before the deal has landed.</summary>
    public static IReadOnlyList<Gate> Early { get; } = [Gate.JointPlan, Gate.ClosedWon];

    /// <summary>The id in policy files, exports and buttons, such as <c>account_plan</c>.</summary>
    public static string Id(this Gate gate) => gate switch
    {
        Gate.AccountPlan => "account_plan",
        Gate.Invoices => "invoices",
        Gate.Onboarding => "onboarding",
        Gate.RightSized => "right_sized",
        Gate.Healthy => "healthy",
        Gate.JointPlan => "joint_plan",
        Gate.ClosedWon => "closed_won",
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, message: null),
    };

    public static string Title(this Gate gate) => gate switch
    {
        Gate.AccountPlan => "Account plan",
        Gate.Invoices => "Unpaid invoices",
        Gate.Onboarding => "Onboarding checklist",
        Gate.RightSized => "Right-sized",
        Gate.Healthy => "Healthy",
        Gate.JointPlan => "Joint onboarding plan",
        Gate.ClosedWon => "Closed won",
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, message: null),
    };

    public static Gate? FromId(string? id) => All.Cast<Gate?>().FirstOrDefault(gate => gate!.Value.Id() == id);
}
