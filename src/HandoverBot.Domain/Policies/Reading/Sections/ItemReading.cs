using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads one item of a checklist, whichever list it is on.</summary>
internal static class ItemReading
{
    /// <param name="list">The list's own name, before the item's.</param>
    /// <param name="ids">Those of the list.</param>
    public static ChecklistItem Read(ObjectReading o, string list, Names ids, string group) =>
        new($"{list}.{ids.Declare(o.Required("id"))}", group, o.Required("text").Text())
        {
            Help = o.Optional("help")?.Text(),
            Link = o.Optional("link")?.Address(),
        };
}
