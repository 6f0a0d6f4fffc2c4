using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

public sealed class PolicyDescriptionTests
{
    [Fact]
    public void A_policy_is_described_section_by_section_in_words()
    {
        var policy = ShippedPolicies.Read(SmallPolicy.Json);

        Assert.Equal(
            $"""
            Policy small, hash {policy.Stamp.Hash}, in effect from 1 January 2025

            Basics
              An account at $20,000 a year or more has an owner.
              Amounts are in USD. The fiscal year starts in January, and days are counted in Europe/Berlin.
              Accounts leave the book of a TAM at the end of a quarter only.
              The checklist for every account has 1 item.

            Products
              Session replay (session_replay), primary: checklist with 1 item
              Feature flags (feature_flags), primary: no checklist
              Error tracking (error_tracking), primary: no checklist
              Surveys (surveys): no checklist

            Roles and books
              TAM, Technical Account Manager: target 10–15 accounts, target $10 ARR, at most 15 accounts, at most $10 ARR
              CSM, Customer Success Manager: no limits
              TAE, Technical Account Executive: no limits

            Pools
              EU TAM: TAM, EU
              US TAM: TAM, US
              CSM: CSM, all regions

            Where accounts go: the first rule that applies decides
              expanded: CSM (or TAM)
                If: pays for all of the primary products
                Because: It is expanded.
              others: TAM
                If: no rule above applies
                Because: It can grow.

            Who decides
              The rules decide the pool by themselves; where they name none, an allocator other than the owner does.
              The new owner: the lead of the pool or an allocator other than the owner
              Leadership decides about the 40 accounts with the highest ARR.

            Reasons for a handover
              Churned (churned), for accounts of TAM
                Only if: has churned
                To answer: What happened?

            Not reasons for a handover
              Difficult (difficult)
                Instead: Talk to your lead.

            Gates, which all have to be passed or waived
              Account plan: may be waived by a team lead
                Not older than 92 days
              Unpaid invoices: nobody may waive it
                Closed by invoices that are open

            Reminders, reviews and stand-ups
              Owners hear about their book at 9:00 on the first day of a quarter.

            """,
            PolicyDescription.Describe(policy));
    }

    [Theory]
    [InlineData("""{ "kind": "pays_for_all", "of": ["surveys", "session_replay"] }""", "pays for all of Session replay and Surveys")]
    [InlineData("""{ "kind": "pays_for_any", "of": "primary" }""", "pays for any of the primary products")]
    [InlineData("""{ "kind": "pays_for_count", "of": "primary", "min": 2, "max": 2 }""", "pays for 2 of the primary products")]
    [InlineData("""{ "kind": "pays_for_count", "of": "primary", "min": 2 }""", "pays for 2 or more of the primary products")]
    [InlineData("""{ "kind": "pays_for_count", "of": "primary", "min": 1, "max": 2 }""", "pays for 1 to 2 of the primary products")]
    [InlineData("""{ "kind": "arr_at_most", "amount": 50000 }""", "ARR is at most $50,000")]
    [InlineData("""{ "kind": "landing_arr_at_least", "amount": 100000 }""", "lands at $100,000 or more")]
    [InlineData("""{ "kind": "landing_arr_known" }""", "it is known what the deal lands at")]
    [InlineData("""{ "kind": "top_by_arr", "count": 40 }""", "is among the top 40 accounts by ARR")]
    [InlineData("""{ "kind": "months_since", "fact": "owned_since", "at_least": 1 }""", "the day the owner took over is at least 1 month back")]
    [InlineData("""{ "kind": "months_since", "fact": "first_prepurchase", "at_least": 0 }""", "the day of the first pre-purchase has come")]
    [InlineData("""{ "kind": "users_mostly_in", "region": "EU" }""", "most users are in EU")]
    [InlineData("""{ "kind": "health_at_least", "score": 6 }""", "health is at least 6 of 10")]
    [InlineData(
        """{ "kind": "all", "of": [ { "kind": "not", "of": { "kind": "plan_is", "plan": "yc" } }, { "kind": "any", "of": [ { "kind": "discount_agreement" }, { "kind": "growth_potential_at_least", "level": "low" } ] } ] }""",
        "not (is on the YC plan) and (has a discount agreement or growth potential is low or more)")]
    [InlineData("""{ "kind": "owner_role_is", "role": "TAM" }""", "the owner is a TAM")]
    public void A_condition_has_words(string condition, string words) => Assert.Equal(words, SmallPolicy.Condition(condition).Words);

    [Fact]
    public void Questions_of_a_reason_and_early_introductions_are_told()
    {
        var told = PolicyDescription.Describe(ShippedPolicies.Handbook2025);

        Assert.Contains(
            """
              Churned or under $20k (below_threshold), for accounts of TAM or CSM
                Only if: has churned or ARR is under $20,000
                Asked: Is there a documented, specific plan to get it above $20,000 this quarter?
                  Yes refuses it: With a documented, specific plan for this quarter the account stays in the book.
            """,
            told,
            StringComparison.Ordinal);
        Assert.Contains("    No warns: It is likely that there is more work to do", told, StringComparison.Ordinal);
        Assert.Contains("Early introduction: high potential (high_potential), for accounts of TAE, before the deal has landed", told, StringComparison.Ordinal);
        Assert.Contains(
            """
            Deals whose next owner comes in before they land
              If: lands at $100,000 or more or growth potential is high or more
              Joint onboarding plan: may be waived by leadership
              Closed won: nobody may waive it
            """,
            told,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_says_over_which_others_it_wins() =>
        Assert.Contains(
            "  Wins over: fully_expanded_top, fully_expanded, nearly_expanded and room_to_grow",
            PolicyDescription.Describe(ShippedPolicies.Handbook2025),
            StringComparison.Ordinal);
}
