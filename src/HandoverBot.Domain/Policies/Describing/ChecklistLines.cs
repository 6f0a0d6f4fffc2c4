using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>The checklists that belong to no product.</summary>
internal static class ChecklistLines
{
    public static IEnumerable<string> Of(Policy policy) => policy.Checklists.SelectMany(Of);

    private static IEnumerable<string> Of(WorkChecklist checklist)
    {
        yield return checklist.Name;
        foreach (var part in checklist.Parts)
        {
            yield return $"  {part.Name}{(part.By is { } by ? $" (within {Within(by)})" : "")}";
            foreach (var item in part.Items)
            {
                yield return $"    {item.Item.Text}{(item.Roles.IsEmpty ? "" : $" ({Wording.Or(item.Roles)})")}";
                if (More(item.Item) is { Length: > 0 } more)
                    yield return $"      {more}";
            }
        }
    }

    private static string More(ChecklistItem item) => string.Join(' ', new[] { item.Help, item.Link?.AbsoluteUri }.OfType<string>());

    private static string Within(Due due) => due.Unit switch
    {
        DueUnit.Days => Wording.Count(due.Count, "day"),
        DueUnit.Weeks => Wording.Count(due.Count, "week"),
        DueUnit.Months => Wording.Count(due.Count, "month"),
        _ => throw new ArgumentOutOfRangeException(nameof(due), due.Unit, message: null),
    };
}
