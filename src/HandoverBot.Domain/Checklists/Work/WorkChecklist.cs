using System.Collections.Immutable;

namespace HandoverBot.Domain.Checklists.Work;

/// <summary>A checklist that belongs to no product: what to do on an occasion.</summary>
/// <param name="Parts">In order.</param>
public sealed record WorkChecklist(string Id, string Name, WorkOccasion Occasion, ImmutableArray<WorkPart> Parts)
{
    /// <summary>All items, each with the day it is to be done by.</summary>
    public IEnumerable<ChecklistItem> Items => ItemsWhere(_ => true);

    public IEnumerable<ChecklistItem> ItemsFor(string role) => ItemsWhere(item => item.IsFor(role));

    private IEnumerable<ChecklistItem> ItemsWhere(Func<WorkItem, bool> wanted) =>
        Parts.SelectMany(part => part.Items.Where(wanted).Select(item => item.Item with { Due = part.By }));
}

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
