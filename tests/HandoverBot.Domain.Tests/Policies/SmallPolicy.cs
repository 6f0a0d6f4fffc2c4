using System.Text.Json.Nodes;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>A short policy without faults, for tests to change one thing of.</summary>
internal static class SmallPolicy
{
    public const string Json = """
        {
          "name": "small",
          "effective_from": "2025-01-01",
          "currency": "USD",
          "fiscal_year": { "start_month": 1, "time_zone": "Europe/Berlin" },
          "owner_threshold": 20000,
          "general_checklist": [ { "id": "support", "text": "They know how to get support." } ],
          "products": [
            { "id": "session_replay", "name": "Session replay", "primary": true, "checklist": [ { "id": "tracking", "text": "Tracking is set up." } ] },
            { "id": "feature_flags", "name": "Feature flags", "primary": true },
            { "id": "error_tracking", "name": "Error tracking", "primary": true },
            { "id": "surveys", "name": "Surveys" }
          ],
          "roles": [
            { "id": "TAM", "name": "Technical Account Manager", "target_accounts_from": 10, "target_accounts": 15, "cap_accounts": 15, "target_arr": 10, "cap_arr": 10 },
            { "id": "CSM", "name": "Customer Success Manager" },
            { "id": "TAE", "name": "Technical Account Executive" }
          ],
          "pools": [
            { "name": "EU TAM", "role": "TAM", "region": "EU" },
            { "name": "US TAM", "role": "TAM", "region": "US" },
            { "name": "CSM", "role": "CSM" }
          ],
          "routing": {
            "automatic": true,
            "rules": [
              { "id": "expanded", "when": { "kind": "pays_for_all", "of": "primary" }, "role": "CSM", "alternatives": ["TAM"], "because": "It is expanded." },
              { "id": "others", "role": "TAM", "because": "It can grow." }
            ]
          },
          "reasons": [
            { "id": "churned", "label": "Churned", "allowed": true, "evidence": "What happened?", "when": { "kind": "churned" }, "from_roles": ["TAM"] },
            { "id": "difficult", "label": "Difficult", "allowed": false, "advice": "Talk to your lead." }
          ],
          "gates": [
            { "id": "account_plan", "max_age_days": 92, "waivable_by": ["lead"] },
            { "id": "invoices", "blocking_statuses": ["open"], "waivable_by": [] }
          ],
          "top_accounts": { "count": 40 },
          "leaves_at_quarter_end": ["TAM"],
          "cadence": { "quarter_start_hour": 9 }
        }
        """;

    /// <summary>The policy with the value at a path such as <c>$.roles[0].name</c> set, or taken out where it is null.</summary>
    public static string With(string path, string? value) => With(Json, path, value);

    public static string With(string json, string path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var keys = path.Replace("]", "", StringComparison.Ordinal).Split('.', '[')[1..];
        var parent = keys[..^1].Aggregate(root, (node, key) => node is JsonArray list ? list[int.Parse(key)]! : node[key]!);
        switch (parent)
        {
            case JsonArray list when int.Parse(keys[^1]) == list.Count:
                list.Add(JsonNode.Parse(value!));
                break;
            case JsonArray list:
                list[int.Parse(keys[^1])] = JsonNode.Parse(value!);
                break;
            case JsonObject item when value is null:
                Assert.True(item.Remove(keys[^1]));
                break;
            default:
                parent[keys[^1]] = JsonNode.Parse(value!);
                break;
        }

        return root.ToJsonString();
    }

    public static Condition Condition(string json) =>
        ShippedPolicies.Read(With("$.routing.rules[0].when", json)).Routing[0].When;
}
