using System.Text.Json;

using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Tests.Policies.Schema;

/// <summary>The schema that ships for editors, held against the reader that decides.</summary>
public sealed class PolicySchemaTests
{
    /// <summary>Faults of form, which a schema can find. The others are about names that do not exist and rules that contradict.</summary>
    private static readonly string[] Form =
    [
        "is missing", "must be", "must not be empty", "must have at least one", "is not a key that belongs here", "“?” is not known here",
        "there is no condition", "needs “?”, “?” or both", "needs “?”, because it is not allowed", "needs “?”: which invoices", "needs “?” as the upper end",
        "belongs to the gate", "is only for reasons", "“?” is listed twice",
    ];

    private static readonly JsonElement Schema = JsonDocument.Parse(ShippedPolicies.TextOfSchema).RootElement;

    public static TheoryData<string> Documents => [.. PolicyDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_sound_policy_fits_the_schema(string document)
    {
        Assert.Empty(PolicyReader.Read(PolicyDocuments.All[document]).Faults);
        Assert.True(Fits(PolicyDocuments.All[document]));
    }

    [Fact]
    public void Schema_and_reader_refuse_the_same_changes()
    {
        var disagreements = new List<string>();
        var seen = new HashSet<string>();
        foreach (var mutation in PolicyDocuments.All.Values.Reverse().SelectMany(json => Mutation.Of(json, seen)))
        {
            var faults = PolicyReader.Read(mutation.Json).Faults;
            var ofForm = faults.FirstOrDefault(IsOfForm);
            if (Fits(mutation.Json) ? ofForm is not null : faults.IsEmpty)
                disagreements.Add($"{mutation.What}: the schema {(ofForm is null ? "alone refuses it" : $"allows it, the reader says {ofForm}")}");
        }

        Assert.Empty(disagreements);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_object_has_the_same_keys_in_both(string document)
    {
        foreach (var (path, keys) in SchemaWalk.Objects(Schema, PolicyDocuments.All[document]))
            Assert.Equal((path, Words(keys)), (path, Words(KeysOfReader(document, path))));
    }

    [Fact]
    public void Every_object_of_the_schema_occurs()
    {
        var occurring = PolicyDocuments.All.Values.SelectMany(json => SchemaWalk.Definitions(Schema, json)).ToHashSet();

        Assert.Equal(
            Schema.GetProperty("$defs").EnumerateObject().Where(each => each.Value.TryGetProperty("properties", out _)).Select(each => each.Name).Order(),
            occurring.Order());
    }

    [Fact]
    public void Every_kind_of_condition_has_its_entry() =>
        Assert.Equal(
            ConditionKinds.All.Select(kind => $"#/$defs/{kind}").Order(),
            Schema.GetProperty("$defs").GetProperty("condition").GetProperty("oneOf").EnumerateArray().Select(entry => entry.GetProperty("$ref").GetString()).Order());

    [Fact]
    public void Everything_that_is_written_is_described()
    {
        var undescribed = SchemaWalk.Properties(Schema)
            .Where(property => property.Name is not ("kind" or "of") && !SchemaWalk.IsDescribed(Schema, property.Schema))
            .Select(property => $"{property.Owner}.{property.Name}");

        Assert.Empty(undescribed);
    }

    private static bool IsOfForm(PolicyFault fault)
    {
        var sort = string.Join("“?”", fault.Problem.Split('"').Where((_, i) => i % 2 == 0));
        return Array.Exists(Form, start => sort.StartsWith(start, StringComparison.Ordinal));
    }

    private static bool Fits(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new JsonSchema(Schema).Accepts(document.RootElement);
    }

    /// <summary>The reader lists the keys it asked for when it finds one that is like none of them.</summary>
    private static IEnumerable<string> KeysOfReader(string document, string path)
    {
        const string stranger = "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@";
        var json = SmallPolicy.With(PolicyDocuments.All[document], $"{path}.{stranger}", "true");
        var fault = Assert.Single(PolicyReader.Read(json).Faults, fault => fault.Path == $"{path}.{stranger}");
        return fault.Problem.Split("Use one of these: ")[1].TrimEnd('.').Split(", ");
    }

    private static string Words(IEnumerable<string> keys) => string.Join(' ', keys.Order(StringComparer.Ordinal));
}
