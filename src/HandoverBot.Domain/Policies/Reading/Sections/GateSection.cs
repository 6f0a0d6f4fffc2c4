using System.Collections.Immutable;
using System.Text.Json;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>gates</c>: which apply, who may waive them, and each one's own limits.</summary>
/// <remarks>The gates of an early introduction stand in a list of their own.</remarks>
internal static class GateSection
{
    private static readonly string OfThePlanOnly = $"belongs to the gate \"{Gate.AccountPlan.Id()}\" only.";

    private static readonly Choices<Gate> Usual = ChoicesOf(GateNames.All.Except(GateNames.Early));

    private static readonly Choices<Gate> Early = ChoicesOf(GateNames.Early);

    private static readonly Choices<InvoiceStatus> Unsettled = new(
        ("draft", InvoiceStatus.Draft), ("open", InvoiceStatus.Open), ("uncollectible", InvoiceStatus.Uncollectible));

    private static readonly Choices<PersonFlags> Waivers = new([.. PersonFlagNames.All.Select(each => (each.Id, each.Flag))]);

    public static ImmutableArray<GateRule> Read(Node node) => Read(node, ReadUsual);

    public static ImmutableArray<GateRule> ReadEarly(Node node) =>
        Read(node, (o, ids) => new GateRule(ReadGate(o, ids, Early).GetValueOrDefault(), ReadWaivers(o), MaxAgeDays: null, []));

    private static ImmutableArray<GateRule> Read(Node node, Func<ObjectReading, Names, GateRule> read)
    {
        var ids = new Names("rule for the gate");
        return [.. node.List(gate => gate.Object(o => read(o, ids))).OfType<GateRule>()];
    }

    private static Choices<Gate> ChoicesOf(IEnumerable<Gate> gates) => new([.. gates.Select(gate => (gate.Id(), gate))]);

    private static GateRule ReadUsual(ObjectReading o, Names ids)
    {
        var gate = ReadGate(o, ids, Usual);
        var maxAge = o.Optional("max_age_days");
        var blocking = o.Optional("blocking_statuses");
        var questions = o.Optional("questions");
        if (gate is not null and not Gate.AccountPlan)
        {
            maxAge?.Fault(OfThePlanOnly);
            questions?.Fault(OfThePlanOnly);
        }

        if (gate is not null and not Gate.Invoices)
            blocking?.Fault($"belongs to the gate \"{Gate.Invoices.Id()}\" only.");
        if (gate is Gate.Invoices && blocking is null)
            o.Fault("needs \"blocking_statuses\": which invoices keep the gate closed, such as [\"open\"]?");

        return new GateRule(
            gate.GetValueOrDefault(),
            ReadWaivers(o),
            maxAge?.Whole(1, 3660),
            blocking?.NotEmpty("status").Distinct(ReadBlocking) ?? [])
        {
            Questions = questions is { } asked ? ReadQuestions(asked.NotEmpty("question")) : [],
        };
    }

    private static ImmutableArray<ChecklistItem> ReadQuestions(Node node)
    {
        var ids = new Names("question about the plan");
        return [.. node.List(question => question.Object(o => ItemReading.Read(o, Gate.AccountPlan.Id(), ids, Gate.AccountPlan.Title()))).OfType<ChecklistItem>()];
    }

    private static Gate? ReadGate(ObjectReading o, Names ids, Choices<Gate> choices)
    {
        var id = o.Required("id");
        var gate = id.ChoiceOrNull(choices);
        if (gate is not null)
            ids.Declare(id);
        return gate;
    }

    private static PersonFlags ReadWaivers(ObjectReading o) => o.Required("waivable_by")
        .Distinct(flag => flag.ChoiceOrNull(Waivers))
        .Aggregate(PersonFlags.None, (all, flag) => all | flag);

    /// <summary>An invoice that is settled stays so, and the gate would never open again.</summary>
    private static InvoiceStatus? ReadBlocking(Node node)
    {
        if (node.Value.ValueKind != JsonValueKind.String || node.Value.GetString() is not ("paid" or "void"))
            return node.ChoiceOrNull(Unsettled);
        node.Fault($"an invoice that is {node.Value.GetString()} stays that way, so the gate could never clear. Leave it out.");
        return null;
    }
}
