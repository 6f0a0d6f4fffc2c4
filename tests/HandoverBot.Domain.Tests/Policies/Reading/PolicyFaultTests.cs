using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies.Reading;

/// <summary>One change to a policy without faults, and the fault it is answered with.</summary>
public sealed class PolicyFaultTests
{
    [Theory]
    [InlineData("$.name", null, "$.name", "is missing.")]
    [InlineData("$.name", "7", "$.name", "must be text, but is a number.")]
    [InlineData("$.name", "\" \"", "$.name", "must not be empty.")]
    [InlineData("$.name", "null", "$.name", "must be text, but is null.")]
    [InlineData("$.effective_from", "\"1 January 2025\"", "$.effective_from", "must be a day such as \"2025-01-31\", not \"1 January 2025\".")]
    [InlineData("$.effective_from", "\"2025-02-30\"", "$.effective_from", "must be a day such as \"2025-01-31\", not \"2025-02-30\".")]
    [InlineData("$.currency", "\"usd\"", "$.currency", "must be a currency code of three capital letters such as \"USD\", not \"usd\".")]
    [InlineData("$.fiscal_year", "[]", "$.fiscal_year", "must be an object in { }, but is a list.")]
    [InlineData("$.fiscal_year.start_month", "13", "$.fiscal_year.start_month", "must be a whole number, 1 to 12, not 13.")]
    [InlineData("$.fiscal_year.start_month", "1.5", "$.fiscal_year.start_month", "must be a whole number, 1 to 12, not 1.5.")]
    [InlineData("$.fiscal_year.time_zone", "\"Europe/Berlim\"", "$.fiscal_year.time_zone", "Did you mean \"Europe/Berlin\"?")]
    [InlineData("$.name", "\"two\\nlines\"", "$.name", "stands in messages and tables: keep it to one line of at most 60 characters.")]
    [InlineData("$.name", "\"a name that is much too long to stand in a table or in a message\"", "$.name", "stands in messages and tables: keep it to one line of at most 60 characters.")]
    [InlineData("$.owner_threshold", "-1", "$.owner_threshold", "must be 0 or more, not -1.")]
    [InlineData("$.owner_threshold", "1e40", "$.owner_threshold", "must be a number that can be counted with, not 1e40.")]
    [InlineData("$.owner_threshold", "\"20k\"", "$.owner_threshold", "must be a number, but is text.")]
    public void Basics(string path, string? value, string faultPath, string problem) => Expect(path, value, faultPath, problem);

    [Theory]
    [InlineData("$.curency", "\"USD\"", "$.curency", "is not a key that belongs here. Did you mean \"currency\"?")]
    [InlineData("$.cadence.reminder", "true", "$.cadence.reminder", "Use one of these: quarter_start_hour, quarter_end_notice_days, quarterly_review, monthly_balance, stand_ups, at_risk_below_health, invoice_watch_every_working_days, grace_end_notice_days, standstill, introduction_due_working_days, handover_call_reminder.")]
    [InlineData("$.roles[2].cap_acounts", "3", "$.roles[2].cap_acounts", "Did you mean \"cap_accounts\"?")]
    public void Unknown_keys(string path, string value, string faultPath, string problem) => Expect(path, value, faultPath, problem);

    [Theory]
    [InlineData("$.products[3].id", "\"session_replay\"", "$.products[3].id", "there is a product \"session_replay\" already, at $.products[0].id.")]
    [InlineData("$.products[0].id", "\"general\"", "$.products[0].id", "choose another id")]
    [InlineData("$.products[0].primary", "\"yes\"", "$.products[0].primary", "must be true or false, but is text.")]
    [InlineData("$.products[0].checklist[1]", """{ "id": "tracking", "text": "Twice." }""", "$.products[0].checklist[1].id", "there is a checklist item \"tracking\" already")]
    [InlineData("$.general_checklist[0].text", null, "$.general_checklist[0].text", "is missing.")]
    [InlineData("$.roles[2].id", "\"TAM\"", "$.roles[2].id", "there is a role \"TAM\" already")]
    [InlineData("$.roles[2].name", "\"Customer Success Manager\"", "$.roles[2].name", "there is a role called \"Customer Success Manager\" already")]
    [InlineData("$.products[3].name", "\"Feature flags\"", "$.products[3].name", "there is a product called \"Feature flags\" already")]
    [InlineData("$.roles", "[]", "$.roles", "must have at least one role.")]
    [InlineData("$.roles[0].cap_accounts", "14", "$.roles[0].cap_accounts", "the cap (14) is below the target of 15 accounts")]
    [InlineData("$.roles[0].cap_arr", "9", "$.roles[0].cap_arr", "the cap (9) is below the target of 10")]
    [InlineData("$.roles[0].target_accounts_from", "16", "$.roles[0].target_accounts_from", "the range starts (16) above its end (15).")]
    [InlineData("$.roles[1].target_accounts_from", "5", "$.roles[1].target_accounts_from", "needs \"target_accounts\"")]
    [InlineData("$.pools[0].role", "\"TMA\"", "$.pools[0].role", "there is no role \"TMA\". Did you mean \"TAM\"?")]
    [InlineData("$.pools[1].name", "\"EU TAM\"", "$.pools[1].name", "there is a pool \"EU TAM\" already")]
    [InlineData("$.pools[1].region", "\"EU\"", "$.pools[1]", "takes the same people as the pool \"EU TAM\"")]
    public void Products_roles_and_pools(string path, string? value, string faultPath, string problem) =>
        Expect(path, value, faultPath, problem);

    [Theory]
    [InlineData("$.routing.rules", "[]", "$.routing.rules", "must have at least one rule.")]
    [InlineData("$.routing.rules[1].role", "\"TAE\"", "$.routing.rules[1].role", "no pool has the role \"TAE\"")]
    [InlineData("$.routing.rules[1].role", "\"Sales\"", "$.routing.rules[1].role", "Use one of these: TAM, CSM, TAE.")]
    [InlineData("$.routing.rules[0].alternatives[0]", "\"CSM\"", "$.routing.rules[0].alternatives[0]", "is what the rule recommends already")]
    [InlineData("$.routing.rules[1].id", "\"expanded\"", "$.routing.rules[1].id", "there is a routing rule \"expanded\" already")]
    [InlineData("$.routing.rules[0].when", null, "$.routing.rules[1]", "can never fire: the rule \"expanded\" before it has no \"when\"")]
    [InlineData("$.routing.rules[1].when", """{ "of": "primary", "kind": "pays_for_all" }""", "$.routing.rules[1]", "before it asks the same")]
    [InlineData("$.reasons[0].from_roles[0]", "\"CMS\"", "$.reasons[0].from_roles[0]", "there is no role \"CMS\".")]
    [InlineData("$.reasons[0].from_roles[1]", "\"TAM\"", "$.reasons[0].from_roles[1]", "\"TAM\" is listed twice")]
    [InlineData("$.reasons[0].advice", "\"Do this.\"", "$.reasons[0].advice", "is only for reasons that are not allowed.")]
    [InlineData("$.reasons[1].advice", null, "$.reasons[1]", "needs \"advice\"")]
    [InlineData("$.reasons[1].evidence", "\"Why?\"", "$.reasons[1].evidence", "is only for reasons that are allowed")]
    [InlineData("$.reasons", """[{ "id": "difficult", "label": "Difficult", "allowed": false, "advice": "Talk." }]""", "$.reasons", "none of them is allowed")]
    [InlineData("$.reasons[1].when", """{ "kind": "churned" }""", "$.reasons[1].when", "is only for reasons that are allowed")]
    [InlineData("$.reasons[1].id", "\"churned\"", "$.reasons[1].id", "there is a reason \"churned\" already")]
    [InlineData("$.gates[1].id", "\"invoice\"", "$.gates[1].id", "Did you mean \"invoices\"?")]
    [InlineData("$.gates[2]", """{ "id": "account_plan", "waivable_by": [] }""", "$.gates[2].id", "there is a rule for the gate \"account_plan\" already")]
    [InlineData("$.gates[0].waivable_by[0]", "\"leader\"", "$.gates[0].waivable_by[0]", "Did you mean \"lead\"?")]
    [InlineData("$.gates[1].max_age_days", "3", "$.gates[1].max_age_days", "belongs to the gate \"account_plan\" only.")]
    [InlineData("$.gates[0].blocking_statuses", "[\"open\"]", "$.gates[0].blocking_statuses", "belongs to the gate \"invoices\" only.")]
    [InlineData("$.gates[1].blocking_statuses", null, "$.gates[1]", "needs \"blocking_statuses\"")]
    [InlineData("$.gates[1].blocking_statuses[0]", "\"unpaid\"", "$.gates[1].blocking_statuses[0]", "Use one of these: draft, open, uncollectible.")]
    [InlineData("$.gates[1].blocking_statuses[0]", "\"paid\"", "$.gates[1].blocking_statuses[0]", "an invoice that is paid stays that way, so the gate could never clear.")]
    [InlineData("$.gates[1].blocking_statuses[0]", "\"void\"", "$.gates[1].blocking_statuses[0]", "an invoice that is void stays that way, so the gate could never clear.")]
    [InlineData("$.gates[1].blocking_statuses", "[]", "$.gates[1].blocking_statuses", "must have at least one status.")]
    [InlineData("$.gates[1].blocking_statuses[1]", "\"open\"", "$.gates[1].blocking_statuses[1]", "\"open\" is listed twice; keep one of them.")]
    [InlineData("$.gates[0].waivable_by[1]", "\"lead\"", "$.gates[0].waivable_by[1]", "\"lead\" is listed twice; keep one of them.")]
    [InlineData("$.reasons[1].label", "\"Churned\"", "$.reasons[1].label", "there is a reason with the label \"Churned\" already, at $.reasons[0].label.")]
    [InlineData("$.routing.rules[0].alternatives[1]", "\"TAM\"", "$.routing.rules[0].alternatives[1]", "\"TAM\" is listed twice; keep one of them.")]
    [InlineData("$.transitions", """[{ "from": "CSM", "to": "TAE", "because": "So." }]""", "$.transitions[0].to", "no pool has the role \"TAE\", so nobody could take the account.")]
    [InlineData("$.transitions", """[{ "from": "CSM", "to": "Sales", "because": "So." }]""", "$.transitions[0].to", "there is no role \"Sales\".")]
    [InlineData("$.deciding", """{ "pool": ["allocator", "allocator"], "new_owner": ["pool_lead"] }""", "$.deciding.pool[1]", "\"allocator\" is listed twice; keep one of them.")]
    [InlineData("$.leaves_at_quarter_end[0]", "\"TAMS\"", "$.leaves_at_quarter_end[0]", "Did you mean \"TAM\"?")]
    [InlineData("$.cadence.quarter_start_hour", "24", "$.cadence.quarter_start_hour", "must be a whole number, 0 to 23, not 24.")]
    [InlineData("$.top_accounts.count", "0", "$.top_accounts.count", "must be a whole number, 1 or more, not 0.")]
    public void Rules_reasons_and_gates(string path, string? value, string faultPath, string problem) =>
        Expect(path, value, faultPath, problem);

    [Theory]
    [InlineData("{}", ".kind", "is missing.")]
    [InlineData("[]", "", "must be an object in { }, but is a list.")]
    [InlineData("""{ "kind": "pays_for_al", "of": "primary" }""", ".kind", "there is no condition \"pays_for_al\". Did you mean \"pays_for_all\"?")]
    [InlineData("""{ "kind": "churned", "since": 3 }""", ".since", "is not a key that belongs here.")]
    [InlineData("""{ "kind": "pays_for_all", "of": "main" }""", ".of", "must be \"primary\" or a list of product ids, not \"main\".")]
    [InlineData("""{ "kind": "pays_for_all", "of": [] }""", ".of", "must have at least one product id.")]
    [InlineData("""{ "kind": "pays_for_any", "of": ["survey"] }""", ".of[0]", "there is no product \"survey\". Did you mean \"surveys\"?")]
    [InlineData("""{ "kind": "pays_for_count", "of": "primary" }""", "", "needs \"min\", \"max\" or both.")]
    [InlineData("""{ "kind": "pays_for_count", "of": "primary", "min": 3, "max": 2 }""", "", "\"min\" (3) is above \"max\" (2)")]
    [InlineData("""{ "kind": "pays_for_count", "of": "primary", "min": 4 }""", "", "there are only 3 products")]
    [InlineData("""{ "kind": "all", "of": [] }""", ".of", "must have at least one condition.")]
    [InlineData("""{ "kind": "any", "of": [{ "kind": "plan_is", "plan": "YC1" }] }""", ".of[0].plan", "Did you mean \"yc\"?")]
    [InlineData("""{ "kind": "not", "of": { "kind": "owner_role_is", "role": "TAX" } }""", ".of.role", "there is no role \"TAX\".")]
    [InlineData("""{ "kind": "users_mostly_in", "region": "UE" }""", ".region", "there is no pool in the region \"UE\".")]
    [InlineData("""{ "kind": "months_since", "fact": "owned_since", "at_least": -1 }""", ".at_least", "must be a whole number, 0 to 1200, not -1.")]
    [InlineData("""{ "kind": "health_at_least", "score": 11 }""", ".score", "must be 0 to 10, not 11.")]
    [InlineData("""{ "kind": "arr_at_least" }""", ".amount", "is missing.")]
    [InlineData("""{ "kind": "high_potential" }""", "", "needs the section \"high_potential\"")]
    public void Conditions(string condition, string at, string problem) =>
        Expect("$.routing.rules[0].when", condition, $"$.routing.rules[0].when{at}", problem);

    [Theory]
    [InlineData("wait", """{ "since": "owned_since", "months": 12, "usually_within": 6 }""", ".wait.usually_within", "is 6 months, but the wait is 12; raise it or shorten the wait.")]
    [InlineData("wait", """{ "since": "owned_since", "months": 2, "opens_months_before": 3 }""", ".wait.opens_months_before", "it cannot open before the wait begins.")]
    [InlineData("wait", """{ "since": "landed", "months": 2 }""", ".wait.since", "Use one of these: first_prepurchase, owned_since.")]
    [InlineData("wait", """{ "since": "owned_since", "months": 121 }""", ".wait.months", "must be a whole number, 0 to 120, not 121.")]
    [InlineData("from", "\"TEA\"", ".from", "there is no role \"TEA\". Did you mean \"TAE\"?")]
    public void Transitions(string key, string value, string at, string problem)
    {
        var json = SmallPolicy.With("$.transitions", """[{ "from": "TAE", "to": "TAM", "because": "It is so." }]""");
        Expect(PolicyReader.Read(SmallPolicy.With(json, $"$.transitions[0].{key}", value)), $"$.transitions[0]{at}", problem);
    }

    [Theory]
    [InlineData("$.transitions", """[{ "from": "TAE", "to": "TAM", "because": "So." }, { "from": "TAE", "to": "TAM", "because": "Too." }]""", "$.transitions[1]", "there is a transition from TAE to TAM already")]
    [InlineData("$.reasons[0].early", "true", "$.reasons[0].early", "needs the section \"high_potential\"")]
    [InlineData("$.reasons[0].questions", """[{ "id": "q", "ask": "Was it?", "expect": "maybe", "otherwise": "warn", "advice": "Do." }]""", "$.reasons[0].questions[0].expect", "Use one of these: yes, no.")]
    [InlineData("$.reasons[1].questions", "[]", "$.reasons[1].questions", "is only for reasons that are allowed")]
    [InlineData("$.deciding", """{ "pool": [], "new_owner": ["pool_lead"] }""", "$.deciding.pool", "must have at least one party.")]
    [InlineData("$.deciding", """{ "pool": ["pool_lead"], "new_owner": ["pool_lead"] }""", "$.deciding.pool[0]", "Use one of these: owners_lead, allocator, leadership.")]
    [InlineData("$.top_accounts.second_vote_from_changes", "-1", "$.top_accounts.second_vote_from_changes", "must be a whole number, 0 to 100, not -1.")]
    [InlineData("$.high_potential", """{ "when": { "kind": "churned" }, "gates": [{ "id": "invoices", "waivable_by": [] }] }""", "$.high_potential.gates[0].id", "Use one of these: joint_plan, closed_won.")]
    [InlineData("$.high_potential", """{ "when": { "kind": "high_potential" }, "gates": [] }""", "$.high_potential.when", "needs the section \"high_potential\"")]
    public void Moves_questions_and_who_decides(string path, string value, string faultPath, string problem) =>
        Expect(path, value, faultPath, problem);

    private static void Expect(string path, string? value, string faultPath, string problem) =>
        Expect(PolicyReader.Read(SmallPolicy.With(path, value)), faultPath, problem);

    private static void Expect(PolicyReading reading, string faultPath, string problem)
    {
        Assert.Null(reading.Policy);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(faultPath, fault.Path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }
}
