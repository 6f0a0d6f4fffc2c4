using System.Collections.Immutable;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>checklists</c>: those that belong to no product.</summary>
internal static class WorkChecklistSection
{
    private const int MostCount = 365;

    private static readonly Choices<WorkOccasion> Occasions = Choices.Of<WorkOccasion>();

    private static readonly Choices<DueUnit> Units = Choices.Of<DueUnit>();

    public static ImmutableArray<WorkChecklist> Read(Node node, KnownNames known)
    {
        var ids = new Names("checklist");
        var occasions = new Names("checklist for the occasion");
        return [.. node.List(item => item.Object(o => ReadChecklist(o, ids, occasions, known))).OfType<WorkChecklist>()];
    }

    private static WorkChecklist ReadChecklist(ObjectReading o, Names ids, Names occasions, KnownNames known)
    {
        var id = ids.Declare(o.Required("id"));
        var name = o.Required("name").Text();
        var occasionNode = o.Required("occasion");
        var occasion = occasionNode.ChoiceOrNull(Occasions);
        if (occasion is not null)
            occasions.Declare(occasionNode);
        var items = new Names("checklist item");
        return new WorkChecklist(
            id,
            name,
            occasion.GetValueOrDefault(),
            [.. o.Required("parts").NotEmpty("part").List(part => part.Object(each => ReadPart(each, id, items, known))).OfType<WorkPart>()]);
    }

    private static WorkPart ReadPart(ObjectReading o, string checklist, Names items, KnownNames known)
    {
        var name = o.Required("name").Text();
        return new WorkPart(
            name,
            o.Optional("by")?.Object(ReadDue),
            [.. o.Required("items").NotEmpty("item").List(item => item.Object(each => ReadItem(each, checklist, name, items, known))).OfType<WorkItem>()]);
    }

    private static WorkItem ReadItem(ObjectReading o, string checklist, string part, Names items, KnownNames known) => new(
        ItemReading.Read(o, checklist, items, part),
        [.. o.Optional("roles") is { } roles ? known.Roles.ReferToEach(roles.NotEmpty("role")) : []]);

    private static Due ReadDue(ObjectReading o) => new(o.Required("count").Whole(1, MostCount), o.Required("unit").Choice(Units));
}
