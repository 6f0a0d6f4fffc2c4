using System.Text.Json.Nodes;

using HandoverBot.Domain.Tests.Policies.Worlds;

namespace HandoverBot.Domain.Tests.Policies.Schema;

/// <summary>Policies in which, between them, every key there is occurs.</summary>
internal static class PolicyDocuments
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["handbook-2024"] = ShippedPolicies.TextOf("handbook-2024"),
        ["handbook-2025"] = ShippedPolicies.TextOf("handbook-2025"),
        ["small-team"] = ShippedPolicies.TextOf("small-team"),
        ["every key"] = EveryKey(),
    };

    /// <summary>The small policy with all that may be added, and a reason for each kind of condition.</summary>
    private static string EveryKey()
    {
        var policy = JsonNode.Parse(SmallPolicy.Json)!.AsObject();
        foreach (var (name, section) in JsonNode.Parse(Additions)!.AsObject())
            policy[name] = section!.DeepClone();
        policy["roles"]![0]!["target_over_months"] = 3;
        policy["roles"]![0]!["grace"] = JsonNode.Parse("""{ "months": 3, "for": "new", "covers": "churn" }""");
        policy["general_checklist"]![0]!["help"] = "Show them.";
        policy["gates"]![0]!["questions"] = JsonNode.Parse("""[{ "id": "current", "text": "It is current.", "help": null, "link": "https://example.com/plan" }]""");
        policy["routing"]!["rules"]![0]!["wins_over"] = new JsonArray("others");
        foreach (var kind in AnyCondition.Kinds.Keys)
            policy["reasons"]!.AsArray().Add(ReasonWith(kind, AnyCondition.Longest(kind)));
        return policy.ToJsonString();
    }

    private static JsonObject ReasonWith(string kind, string condition) => new()
    {
        ["id"] = $"with_{kind}",
        ["label"] = $"With {kind}",
        ["allowed"] = true,
        ["when"] = JsonNode.Parse(condition),
        ["early"] = true,
        ["questions"] = new JsonArray(new JsonObject
        {
            ["id"] = "tried",
            ["ask"] = "Was everything tried?",
            ["expect"] = "yes",
            ["otherwise"] = "warn",
            ["advice"] = "Try everything.",
        }),
    };

    private const string Additions = """
        {
          "$schema": "./policy.schema.json",
          "high_potential": {
            "when": { "kind": "growth_potential_at_least", "level": "high" },
            "gates": [{ "id": "joint_plan", "waivable_by": ["leadership"] }, { "id": "closed_won", "waivable_by": [] }]
          },
          "transitions": [
            {
              "from": "TAE",
              "to": "TAM",
              "wait": {
                "since": "first_prepurchase", "months": 12, "usually_within": 14, "opens_months_before": 3, "not_if": { "kind": "high_potential" }
              },
              "when": { "kind": "churned" },
              "because": "It is so."
            }
          ],
          "deciding": { "pool": ["allocator"], "new_owner": ["pool_lead"] },
          "top_accounts": { "count": 40, "changes_within_months": 24, "second_vote_from_changes": 2 },
          "cadence": {
            "quarter_start_hour": 9,
            "quarter_end_notice_days": 14,
            "quarterly_review": { "lists": ["without_owner"], "by": ["allocator"] },
            "monthly_balance": ["leadership"],
            "at_risk_below_health": 5,
            "invoice_watch_every_working_days": 5,
            "grace_end_notice_days": 14,
            "standstill": { "nudge_after_working_days": 3, "lead_after_working_days": 5, "allocator_after_working_days": 10 },
            "introduction_due_working_days": 2,
            "handover_call_reminder": true,
            "stand_ups": [
              {
                "id": "eu", "name": "Europe", "weekday": "friday", "region": "EU", "roles": ["TAM"], "picks": 1, "minutes": 30,
                "agenda": ["Which accounts are at risk?"]
              }
            ]
          },
          "working_time": {
            "days": ["monday"], "from_hour": 9, "to_hour": 17, "holidays": [{ "on": "2026-12-25", "name": "Christmas Day", "regions": ["EU"] }]
          },
          "pay": {
            "payout_months": [1, 7],
            "invoice_watch_days": 14,
            "bonuses": [
              {
                "roles": ["CSM"], "measure": "logo_retention", "pays_from": 90, "pays_in_full_at": 100, "capped": true,
                "retained_above_monthly": 500, "annualizes_usage": null, "guaranteed_months": 3
              }
            ],
            "quotas": [{ "roles": ["TAM"], "without_quota_months": 3, "overages_count": false }]
          },
          "ledger": { "mid_quarter": [{ "roles": ["CSM"], "added": "growth_only", "removed": "left_out" }] },
          "checklists": [
            {
              "id": "ramp",
              "name": "The ramp",
              "occasion": "new_hire",
              "parts": [
                { "name": "Day 1", "by": { "count": 1, "unit": "days" }, "items": [{ "id": "read", "text": "Read.", "help": "All of it.", "link": "https://example.com/read", "roles": ["TAM"] }] }
              ]
            }
          ]
        }
        """;
}
