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

            Working time
              People work from 9:00 to 17:00 where they are, on Monday, Tuesday, Wednesday, Thursday and Friday.

            Reminders, reviews and stand-ups
              Owners hear about their book at 9:00 on the first day of a quarter.
              An introduction is due 2 working days after the handover was accepted.

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
              If: lands at $100,000 or more or growth potential is high
              Joint onboarding plan: may be waived by leadership
              Closed won: nobody may waive it
            """,
            told,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handbook-2024", "    Grace: for accounts taken over from somebody, churn in the first 3 months does not count")]
    [InlineData("handbook-2025", "    Grace: for accounts without an owner before, churn in the first 3 months does not count")]
    [InlineData("handbook-2025", "    Grace: for accounts taken over from somebody, a drop or churn in the first 3 months does not count")]
    [InlineData("handbook-2025", "  OS, Onboarding Specialist: target 100 accounts over 3 months")]
    [InlineData("handbook-2025", "  YC to TAM: The YC role hands an account above $50,000 over to a Technical Account Manager where there is room to grow.")]
    [InlineData("handbook-2024", "    Not before: 1 month after the day of the first pre-purchase; expected within 3 months")]
    [InlineData(
        "handbook-2025",
        "    Not before: 12 months after the day of the first pre-purchase; "
        + "no wait where it has high potential (lands at $100,000 or more or growth potential is high)")]
    [InlineData("handbook-2025", "    A second person of leadership has to agree where the owner changed 2 times or more in the last 24 months.")]
    [InlineData("handbook-2024", "  All accounts are treated alike, whatever their ARR.")]
    [InlineData(
        "handbook-2025",
        "  Looked through by an allocator and leadership when a quarter starts: accounts without an owner, accounts flagged for handover, "
        + "books over the maximum (TAM 15) and accounts of those who keep customers that could grow.")]
    [InlineData("handbook-2025", "  Owners are asked which accounts could leave 14 days before a quarter ends.")]
    [InlineData("handbook-2024", "  Looked at by an allocator and leadership every month: how the accounts are spread over the team.")]
    [InlineData("handbook-2024", "  Sales stand-up, US: every Friday in US, for TAE and TAM; 1 picked at random, 30 minutes each")]
    [InlineData("handbook-2025", "  Customer success and onboarding stand-up: every Wednesday, for CSM and OS")]
    [InlineData("handbook-2024", "  Paid at the end of January, April, July and October.")]
    [InlineData("handbook-2024", "  CSM bonus by customers kept: 90% pays nothing, 100% pays all of it, never more than that.")]
    [InlineData("handbook-2024", "    A customer is kept while it spends more than $500 a month.")]
    [InlineData("handbook-2025", "  CSM bonus by revenue kept: 100% pays nothing, 120% pays all of it, and more beyond, without a cap.")]
    [InlineData("handbook-2024", "    Overages pay nothing.")]
    [InlineData("handbook-2025", "  CSM: an account removed in mid-quarter does not count.")]
    [InlineData("handbook-2024", "    Month 3 to 4 (within 4 months)")]
    [InlineData("handbook-2024", "      Lead evaluations on your own. (TAE or TAM)")]
    public void What_a_policy_says_beside_that_is_told_in_a_line(string policy, string line) =>
        Assert.Contains(line, PolicyDescription.Describe(ShippedPolicies.Named(policy)).ReplaceLineEndings("\n").Split('\n'));

    [Fact]
    public void A_rule_says_over_which_others_it_wins() =>
        Assert.Contains(
            "  Wins over: fully_expanded_top, fully_expanded, nearly_expanded and room_to_grow",
            PolicyDescription.Describe(ShippedPolicies.Handbook2025),
            StringComparison.Ordinal);
}
