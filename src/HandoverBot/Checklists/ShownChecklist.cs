using System.Collections.Immutable;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.People;

namespace HandoverBot.Checklists;

/// <summary>A checklist with what a view needs beside it.</summary>
/// <param name="Version">Of what the list belongs to: Slack keeps what stands in a block of the same id, so ids change with it.</param>
public sealed record ShownChecklist(Checklist List, int Version, Roster Roster, FiscalCalendar Calendar, DateOnly Today)
{
    /// <summary>
    /// Of the lines. An open one takes two blocks at most, a settled one less than one, and a view has 100.
    /// </summary>
    public const int LinesAPage = 40;

    /// <summary>From 0.</summary>
    public int Page { get; init; }

    public Func<ChecklistItem, DateOnly?> DueOn { get; init; } = _ => null;

    /// <summary>What the template has had since the list began.</summary>
    public ImmutableArray<ChecklistItem> Offered { get; init; } = [];

    /// <summary>Whether an item may be said not to apply.</summary>
    public bool MayNotApply { get; init; } = true;

    public int Pages => Math.Max(1, (List.Lines.Length + LinesAPage - 1) / LinesAPage);

    /// <summary>Those of the page, group by group; an item that came later joins its group.</summary>
    public IEnumerable<ChecklistLine> LinesOf(int page) => List.Lines
        .GroupBy(line => line.Item.Group, StringComparer.Ordinal)
        .SelectMany(group => group)
        .Skip(Math.Clamp(page, 0, Pages - 1) * LinesAPage)
        .Take(LinesAPage);
}
