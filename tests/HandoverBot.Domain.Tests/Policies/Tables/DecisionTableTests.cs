namespace HandoverBot.Domain.Tests.Policies.Tables;

public sealed class DecisionTableTests
{
    private const int FewestRows = 80;

    [Theory]
    [MemberData(nameof(DecisionTable.Of), "handbook-2024", MemberType = typeof(DecisionTable))]
    [MemberData(nameof(DecisionTable.Of), "handbook-2025", MemberType = typeof(DecisionTable))]
    [MemberData(nameof(DecisionTable.Of), "small-team", MemberType = typeof(DecisionTable))]
    public void The_policy_says_what_its_texts_say(string policy, string requirement, string facts, string question, string answer) =>
        Assert.Equal(
            $"{requirement} | {facts} | {question}: {answer}",
            $"{requirement} | {facts} | {question}: {TableQuestions.Answer(ShippedPolicies.Named(policy), facts, question)}");

    /// <summary>
    /// What people owe each other in a handover (R20), webhooks (R30) and the brief (R31) are no rules of a policy: they hold under
    /// every one.
    /// </summary>
    [Theory]
    [InlineData("handbook-2024")]
    [InlineData("handbook-2025")]
    public void A_handbooks_table_has_rows_for_every_requirement_that_is_a_rule(string policy)
    {
        string[] rules = [.. Enumerable.Range(1, 29).Where(number => number != 20).Select(number => $"R{number}")];

        Assert.Empty(rules.Except(DecisionTable.Rows(policy).Select(row => row.Requirement)));
    }

    [Theory]
    [MemberData(nameof(ShippedPolicies.Names), MemberType = typeof(ShippedPolicies))]
    public void Every_policy_that_ships_has_a_table_without_a_row_twice(string policy)
    {
        var rows = DecisionTable.Rows(policy);

        Assert.True(rows.Count >= FewestRows, $"There are only {rows.Count} rows.");
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }
}
