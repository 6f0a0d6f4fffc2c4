using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies.Reading;

/// <summary>Faults of the sections that say when people meet, what they are paid by and what they tick off.</summary>
public sealed class RhythmAndPayFaultTests
{
    private const string StandUp = """{ "id": "eu", "name": "Europe", "weekday": "friday", "roles": ["TAM"], "picks": 1, "agenda": ["Risks?"] }""";

    private const string Bonus = """{ "roles": ["CSM"], "measure": "logo_retention", "pays_from": 90, "pays_in_full_at": 100, "capped": true }""";

    private const string Checklist =
        """{ "id": "call", "name": "The call", "occasion": "handover_call", "parts": [ { "name": "Before", "items": [ { "id": "plan", "text": "Bring it up to date." } ] } ] }""";

    private static readonly string Full = Enumerable.Aggregate(
        [
            ("$.cadence.stand_ups", $"[{StandUp}]"),
            ("$.cadence.quarterly_review", """{ "lists": ["without_owner"], "by": ["allocator"] }"""),
            ("$.cadence.monthly_balance", """["leadership"]"""),
            ("$.working_time", """{ "days": ["monday"], "from_hour": 9, "to_hour": 17, "holidays": [ { "on": "2026-12-25", "name": "Christmas Day" } ] }"""),
            ("$.pay", $$"""{ "payout_months": [1, 7], "bonuses": [{{Bonus}}], "quotas": [ { "roles": ["TAM"], "overages_count": false } ] }"""),
            ("$.ledger", """{ "mid_quarter": [ { "roles": ["CSM"], "added": "growth_only", "removed": "left_out" } ] }"""),
            ("$.checklists", $"[{Checklist}]"),
        ],
        SmallPolicy.Json,
        (json, change) => SmallPolicy.With(json, change.Item1, change.Item2));

    [Fact]
    public void The_sections_that_are_broken_here_have_no_faults_at_first() => Assert.Empty(PolicyReader.Read(Full).Faults);

    [Theory]
    [InlineData("$.roles[1].grace", """{ "months": 3, "for": "inherited", "covers": "loss" }""", "$.roles[1].grace.covers", "Use one of these: churn, drop_or_churn.")]
    [InlineData("$.roles[1].grace", """{ "months": 0, "for": "new", "covers": "churn" }""", "$.roles[1].grace.months", "must be a whole number, 1 to 60")]
    [InlineData("$.roles[1].grace", """{ "months": 3, "covers": "churn" }""", "$.roles[1].grace.for", "is missing.")]
    [InlineData("$.roles[1].target_over_months", "3", "$.roles[1].target_over_months", "how many accounts in these months?")]
    public void Grace_and_targets_over_months(string path, string value, string faultPath, string problem) => Expect(path, value, faultPath, problem);

    [Theory]
    [InlineData("$.working_time.to_hour", "9", "$.working_time.to_hour", "must be after \"from_hour\", which is 9.")]
    [InlineData("$.working_time.days", "[]", "$.working_time.days", "must have at least one day.")]
    [InlineData("$.working_time.holidays[0].on", "\"25 December\"", "$.working_time.holidays[0].on", "must be a day such as")]
    [InlineData("$.working_time.holidays[0].regions", "[\"APAC\"]", "$.working_time.holidays[0].regions[0]", "there is no pool in the region \"APAC\".")]
    public void Working_time(string path, string value, string faultPath, string problem) => Expect(path, value, faultPath, problem);

    [Theory]
    [InlineData("$.cadence.quarter_end_notice_days", "0", "$.cadence.quarter_end_notice_days", "must be a whole number, 1 to 60, not 0.")]
    [InlineData("$.cadence.quarterly_review.lists[1]", "\"without_owner\"", "$.cadence.quarterly_review.lists[1]", "is listed twice")]
    [InlineData("$.cadence.quarterly_review.lists[0]", "\"flagged\"", "$.cadence.quarterly_review.lists[0]", "\"flagged\" is not known here.")]
    [InlineData("$.cadence.quarterly_review.by", "[]", "$.cadence.quarterly_review.by", "must have at least one flag.")]
    [InlineData("$.cadence.monthly_balance[0]", "\"boss\"", "$.cadence.monthly_balance[0]", "\"boss\" is not known here.")]
    [InlineData("$.cadence.stand_ups[0].weekday", "\"thirsday\"", "$.cadence.stand_ups[0].weekday", "Did you mean \"thursday\"?")]
    [InlineData("$.cadence.stand_ups[0].region", "\"APAC\"", "$.cadence.stand_ups[0].region", "there is no pool in the region \"APAC\".")]
    [InlineData("$.cadence.stand_ups[0].roles[0]", "\"TMA\"", "$.cadence.stand_ups[0].roles[0]", "Did you mean \"TAM\"?")]
    [InlineData("$.cadence.stand_ups[0].agenda", "[]", "$.cadence.stand_ups[0].agenda", "must have at least one question.")]
    [InlineData("$.cadence.stand_ups[1]", StandUp, "$.cadence.stand_ups[1].id", "there is a stand-up \"eu\" already")]
    [InlineData(
        "$.cadence.stand_ups[1]", """{ "id": "us", "name": "US", "weekday": "friday", "roles": ["TAM"], "minutes": 30, "agenda": ["Risks?"] }""",
        "$.cadence.stand_ups[1].minutes", "needs \"picks\"")]
    public void Cadence(string path, string value, string faultPath, string problem) => Expect(path, value, faultPath, problem);

    [Theory]
    [InlineData("$.pay.payout_months[1]", "13", "$.pay.payout_months[1]", "must be a whole number, 1 to 12, not 13.")]
    [InlineData("$.pay.payout_months[1]", "1", "$.pay.payout_months[1]", "is listed twice")]
    [InlineData("$.pay.payout_months", "[]", "$.pay.payout_months", "must have at least one month.")]
    [InlineData("$.pay.bonuses[0].pays_in_full_at", "90", "$.pay.bonuses[0].pays_in_full_at", "pays nothing up to 90; it has to be above that.")]
    [InlineData("$.pay.bonuses[0].annualizes_usage", "true", "$.pay.bonuses[0].annualizes_usage", "belongs to \"revenue_retention\" only.")]
    [InlineData("$.pay.bonuses[0].capped", null, "$.pay.bonuses[0].capped", "is missing.")]
    [InlineData("$.pay.quotas[0].roles[0]", "\"CSM\"", "$.pay.quotas[0].roles[0]", "there is a plan for the role \"CSM\" already, at $.pay.bonuses[0].roles[0].")]
    [InlineData("$.pay.quotas[0].roles[0]", "\"Sales\"", "$.pay.quotas[0].roles[0]", "there is no role \"Sales\".")]
    [InlineData("$.ledger.mid_quarter[0].added", "\"growth\"", "$.ledger.mid_quarter[0].added", "Use one of these: growth_only, in_full.")]
    [InlineData("$.ledger.mid_quarter[0].roles[1]", "\"CSM\"", "$.ledger.mid_quarter[0].roles[1]", "there is a rule for the role \"CSM\" already")]
    public void Pay_and_ledger(string path, string? value, string faultPath, string problem) => Expect(path, value, faultPath, problem);

    [Fact]
    public void What_counts_as_a_kept_customer_is_for_logos_only() => Expect(
        "$.pay.bonuses[0]",
        """{ "roles": ["CSM"], "measure": "revenue_retention", "pays_from": 100, "pays_in_full_at": 120, "capped": false, "retained_above_monthly": 500 }""",
        "$.pay.bonuses[0].retained_above_monthly",
        "belongs to \"logo_retention\" only");

    [Theory]
    [InlineData("$.checklists[0].occasion", "\"birthday\"", "$.checklists[0].occasion", "\"birthday\" is not known here.")]
    [InlineData("$.checklists[0].parts[0].items", "[]", "$.checklists[0].parts[0].items", "must have at least one item.")]
    [InlineData("$.checklists[0].parts[0].items[1]", """{ "id": "plan", "text": "Twice." }""", "$.checklists[0].parts[0].items[1].id", "there is a checklist item \"plan\" already")]
    [InlineData("$.checklists[0].parts[0].items[0].roles", """["Sales"]""", "$.checklists[0].parts[0].items[0].roles[0]", "there is no role \"Sales\".")]
    [InlineData("$.checklists[0].parts[0].by", """{ "count": 0, "unit": "days" }""", "$.checklists[0].parts[0].by.count", "must be a whole number, 1 to 365, not 0.")]
    [InlineData("$.checklists[0].parts[0].by", """{ "count": 1, "unit": "years" }""", "$.checklists[0].parts[0].by.unit", "Use one of these: days, weeks, months.")]
    [InlineData(
        "$.checklists[1]", """{ "id": "talk", "name": "Talk", "occasion": "handover_call", "parts": [ { "name": "A", "items": [ { "id": "a", "text": "A." } ] } ] }""",
        "$.checklists[1].occasion", "there is a checklist for the occasion \"handover_call\" already")]
    public void Checklists(string path, string value, string faultPath, string problem) => Expect(path, value, faultPath, problem);

    private static void Expect(string path, string? value, string faultPath, string problem)
    {
        var fault = Assert.Single(PolicyReader.Read(SmallPolicy.With(Full, path, value)).Faults);

        Assert.Equal(faultPath, fault.Path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }
}
