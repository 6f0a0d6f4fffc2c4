using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Customer;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;
using HandoverBot.Domain.Policies.Reading.Sections;

namespace HandoverBot.Domain.Tests.Policies.Worlds;

/// <summary>Conditions of every kind, with few values so that they often meet.</summary>
internal static class AnyCondition
{
    private static readonly string[] Amounts = ["0", "20000", "50000"];

    private static readonly string[] Sets = ["\"primary\"", """["surveys"]""", """["surveys","feature_flags"]""", """["error_tracking","session_replay"]"""];

    /// <summary>For each kind the texts it may have; null for those that are made of other conditions.</summary>
    public static IReadOnlyDictionary<string, string[]?> Kinds { get; } = new Dictionary<string, string[]?>
    {
        ["all"] = null,
        ["any"] = null,
        ["not"] = null,
        ["arr_at_least"] = With("amount", Amounts),
        ["arr_above"] = With("amount", Amounts),
        ["arr_at_most"] = With("amount", Amounts),
        ["arr_below"] = With("amount", Amounts),
        ["landing_arr_at_least"] = With("amount", Amounts),
        ["landing_arr_known"] = [""],
        ["top_by_arr"] = With("count", "1", "40"),
        ["pays_for_all"] = With("of", Sets),
        ["pays_for_any"] = With("of", Sets),
        ["pays_for_count"] =
        [
            .. Sets.Select(set => $"""
                "of": {set}, "max": 1
                """),
            """
            "of": "primary", "min": 2
            """,
            """
            "of": ["surveys","feature_flags"], "min": 1, "max": 1
            """,
        ],
        ["plan_is"] = With("plan", "\"standard\"", "\"yc\"", "\"startup\""),
        ["churned"] = [""],
        ["still_customer"] = [""],
        ["discount_agreement"] = [""],
        ["growth_potential_at_least"] = With("level", "\"none\"", "\"low\"", "\"medium\"", "\"high\""),
        ["health_at_least"] = With("score", "0", "5", "10"),
        ["high_potential"] = [""],
        ["users_mostly_in"] = With("region", "\"EU\"", "\"US\""),
        ["months_since"] =
        [
            .. With("fact", "\"first_prepurchase\"", "\"owned_since\"").SelectMany(fact => ((string[])["0", "3", "12"]).Select(months => $"""
                {fact}, "at_least": {months}
                """)),
        ],
        ["landed"] = [""],
        ["owner_role_is"] = With("role", "\"TAM\"", "\"CSM\""),
    };

    public static Gen<Condition> Gen => Json.Select(Read);

    public static Gen<string> Json => Of(depth: 2);

    private static Gen<string> Question =>
        from kind in FsCheck.Fluent.Gen.Elements(Kinds.Where(kind => kind.Value is not null))
        from rest in FsCheck.Fluent.Gen.Elements(kind.Value!)
        select Text(kind.Key, rest);

    /// <summary>A condition of the kind with as many keys as it can have.</summary>
    public static string Longest(string kind) => Kinds[kind] is { } texts
        ? Text(kind, texts.OrderBy(text => text.Count(letter => letter == ':')).Last())
        : Text(kind, kind == "not" ? "\"of\": { \"kind\": \"churned\" }" : "\"of\": [{ \"kind\": \"churned\" }]");

    public static Condition Read(string json)
    {
        using var policy = JsonDocument.Parse(SmallPolicy.Json);
        using var condition = JsonDocument.Parse(json);
        var faults = new FaultList(strict: true);
        var known = new KnownNames { Currency = "USD" };
        known.Products = ProductSection.Read(Section("products"), known);
        RoleSection.Read(Section("roles"), known);
        PoolSection.Read(Section("pools"), known);
        known.HighPotential = new GrowthPotentialAtLeast(Domain.Accounts.GrowthPotential.High);
        var read = ConditionKinds.ReadPart(new Node(condition.RootElement, "$", faults), known);
        Assert.Empty(faults.ToImmutable());
        return read;

        Node Section(string name) => new(policy.RootElement.GetProperty(name), $"$.{name}", faults);
    }

    private static Gen<string> Of(int depth) => depth == 0
        ? Question
        : FsCheck.Fluent.Gen.Frequency(
            (3, Question),
            (1, Of(depth - 1).Select(part => Text("not", $"\"of\": {part}"))),
            (2, Parts(depth - 1).Select(parts => Text("all", $"\"of\": [{string.Join(", ", parts)}]"))),
            (2, Parts(depth - 1).Select(parts => Text("any", $"\"of\": [{string.Join(", ", parts)}]"))));

    private static Gen<string[]> Parts(int depth) => FsCheck.Fluent.Gen.Choose(2, 3).SelectMany(count => Of(depth).ArrayOf(count));

    private static string Text(string kind, string rest) => $$"""{ "kind": "{{kind}}"{{(rest.Length > 0 ? ", " : "")}}{{rest}} }""";

    private static string[] With(string key, params string[] values) => [.. values.Select(value => $"\"{key}\": {value}")];
}
