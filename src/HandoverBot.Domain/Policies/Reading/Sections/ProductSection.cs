using System.Collections.Immutable;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>products</c> and <c>general_checklist</c>.</summary>
internal static class ProductSection
{
    private const string General = "general";

    public static ImmutableArray<ChecklistItem> ReadGeneral(Node node) => ReadChecklist(node, General, "General");

    public static ImmutableArray<Product> Read(Node node, KnownNames known)
    {
        var names = new Names("product called");
        return [.. node.List(product => product.Object(o => ReadProduct(o, names, known))).OfType<Product>()];
    }

    private static Product ReadProduct(ObjectReading o, Names names, KnownNames known)
    {
        var idNode = o.Required("id");
        var id = known.ProductIds.Declare(idNode);
        if (id == General)
            idNode.Fault($"\"{General}\" is the general checklist's own name; choose another id.");
        var name = names.Declare(o.Required("name"));
        return new Product(
            id,
            name,
            o.Optional("primary")?.Flag() ?? false,
            o.Optional("checklist") is { } checklist ? ReadChecklist(checklist, id, name) : []);
    }

    private static ImmutableArray<ChecklistItem> ReadChecklist(Node node, string owner, string group)
    {
        var ids = new Names("checklist item");
        return
        [
            .. node
                .List(item => item.Object(o => ItemReading.Read(o, owner, ids, group)))
                .OfType<ChecklistItem>(),
        ];
    }
}
