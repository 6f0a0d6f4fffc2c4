using System.Collections.Immutable;

namespace HandoverBot.Domain.Checklists;

/// <summary>A checklist that belongs to no product: what to do on an occasion.</summary>
/// <param name="Parts">In order.</param>
public sealed record WorkChecklist(string Id, string Name, WorkOccasion Occasion, ImmutableArray<WorkPart> Parts);

public enum WorkOccasion
{
    /// <summary>The new owner takes over the channel shared with the customer.</summary>
    SharedChannel,

    /// <summary>The old and the new owner talk the account through.</summary>
    HandoverCall,

    /// <summary>Somebody new finds their feet.</summary>
    NewHire,
}

/// <summary>What belongs together, or is to be done by the same day.</summary>
/// <param name="By">Counted from the first day of whoever does it; null for no such day.</param>
public sealed record WorkPart(string Name, Due? By, ImmutableArray<WorkItem> Items);

/// <param name="Roles">Whom it is for; empty for all.</param>
public sealed record WorkItem(ChecklistItem Item, ImmutableArray<string> Roles)
{
    public bool IsFor(string role) => Roles.IsEmpty || Roles.Contains(role);
}

/// <summary>So many days, weeks or months on.</summary>
public sealed record Due(int Count, DueUnit Unit);

public enum DueUnit
{
    Days,
    Weeks,
    Months,
}
