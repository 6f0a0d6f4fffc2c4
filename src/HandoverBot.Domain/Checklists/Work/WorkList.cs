using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Checklists.Work;

/// <summary>A checklist at work: what its events add up to. One that nobody has touched yet has none.</summary>
public sealed record WorkList
{
    public required WorkListId Id { get; init; }

    /// <summary>The number of events so far; 0 before it is begun.</summary>
    public int Version { get; init; }

    public required WorkOccasion Occasion { get; init; }

    /// <summary>As people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The handover it belongs to; null for a ramp.</summary>
    public HandoverId? Handover { get; init; }

    /// <summary>Whose ramp it is; null for a handover's list.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The day from which its days are counted; null where none is.</summary>
    public DateOnly? FirstDay { get; init; }

    public required Checklist Checklist { get; init; }

    public bool IsBegun => Version > 0;

    /// <summary>One of a handover that nobody has touched yet.</summary>
    public static WorkList Untouched(WorkChecklist template, HandoverId handover) => new()
    {
        Id = WorkListId.Of(template.Occasion, handover),
        Occasion = template.Occasion,
        Name = template.Name,
        Handover = handover,
        Checklist = Checklist.Of(template.Items),
    };

    /// <summary>A ramp that has not been started.</summary>
    public static WorkList Untouched(WorkChecklist template, Person person) => new()
    {
        Id = WorkListId.RampOf(person.Id),
        Occasion = template.Occasion,
        Name = template.Name,
        Person = person.Id,
        Checklist = Checklist.Of(template.ItemsFor(person.Role)),
    };

    /// <summary>The last day for an item; null where there is none.</summary>
    public DateOnly? DueOn(ChecklistItem item) => FirstDay is { } first ? item.Due?.LastDay(first) : null;

    /// <summary>What should have been done before this day.</summary>
    public IEnumerable<ChecklistLine> Overdue(DateOnly today) => Checklist.Open.Where(line => DueOn(line.Item) < today);

    /// <summary>The first day from this one on by which something open is to be done.</summary>
    public DateOnly? NextDue(DateOnly from) => Checklist.Open.Select(line => DueOn(line.Item)).Where(day => day >= from).Min();
}
