using System.Collections.Immutable;

namespace HandoverBot.Domain.Checklists;

/// <summary>What can be wrong with ticks, whichever list they are for.</summary>
internal static class TickFaults
{
    /// <param name="reopen">How to see the list as it is now, such as "open it again with `/mybook ramp`".</param>
    /// <returns>A sentence for whoever ticked; null where nothing is wrong.</returns>
    public static string? Of(Checklist list, ImmutableArray<ChecklistTick> ticks, string reopen)
    {
        if (ticks.FirstOrDefault(tick => list.Find(tick.ItemId) is null) is { } unknown)
            return $"The checklist has no item “{unknown.ItemId}”; {reopen}.";
        if (ticks.Any(tick => tick.Mark == ChecklistMark.NotApplicable && string.IsNullOrWhiteSpace(tick.Note)))
            return "Write a note that says why the item does not apply.";
        return ticks.Select(tick => tick.ItemId).Distinct(StringComparer.Ordinal).Count() == ticks.Length
            ? null
            : "The same item was marked twice; mark it once.";
    }
}
