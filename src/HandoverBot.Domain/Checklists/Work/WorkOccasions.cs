namespace HandoverBot.Domain.Checklists.Work;

/// <summary>The words files and ids use for occasions.</summary>
public static class WorkOccasions
{
    public static IReadOnlyList<WorkOccasion> All { get; } = Enum.GetValues<WorkOccasion>();

    /// <summary>Such as <c>shared_channel</c>.</summary>
    public static string Id(this WorkOccasion occasion) => occasion switch
    {
        WorkOccasion.SharedChannel => "shared_channel",
        WorkOccasion.HandoverCall => "handover_call",
        WorkOccasion.NewHire => "new_hire",
        _ => throw new ArgumentOutOfRangeException(nameof(occasion), occasion, message: null),
    };

    public static WorkOccasion? FromId(string id) => All.Cast<WorkOccasion?>().FirstOrDefault(occasion => occasion!.Value.Id() == id);
}
