using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

public sealed class ShippedPoliciesTests
{
    [Theory]
    [MemberData(nameof(ShippedPolicies.Files), MemberType = typeof(ShippedPolicies))]
    public void Every_policy_that_ships_reads_without_faults(string file)
    {
        var reading = PolicyReader.Read(File.ReadAllText(file));

        Assert.Empty(reading.Faults);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), reading.Policy?.Stamp.Name);
    }

    [Fact]
    public void The_checklists_of_both_handbooks_have_the_same_items()
    {
        Assert.Equal(
            ["product_analytics 5", "session_replay 4", "feature_flags 4", "surveys 0", "data_warehouse 3", "error_tracking 1"],
            ShippedPolicies.Handbook2025.Products.Select(product => $"{product.Id} {product.Checklist.Length}"));
        Assert.Equal(3, ShippedPolicies.Handbook2025.GeneralChecklist.Length);
        Assert.Equal(ItemsOf(ShippedPolicies.Handbook2024), ItemsOf(ShippedPolicies.Handbook2025));
    }

    [Fact]
    public void In_2024_every_product_is_primary_and_in_2025_replay_flags_and_error_tracking_are()
    {
        Assert.Equal(
            ["product_analytics", "session_replay", "feature_flags", "surveys", "data_warehouse", "error_tracking"],
            Primary(ShippedPolicies.Handbook2024));
        Assert.Equal(["session_replay", "feature_flags", "error_tracking"], Primary(ShippedPolicies.Handbook2025));
    }

    [Fact]
    public void Unpaid_invoices_became_a_gate_in_2025()
    {
        Assert.Equal([Gate.AccountPlan, Gate.Onboarding, Gate.RightSized, Gate.Healthy], Gates(ShippedPolicies.Handbook2024));
        Assert.Equal(GateNames.All.Except(GateNames.Early), Gates(ShippedPolicies.Handbook2025));
        Assert.Equal([Gate.AccountPlan, Gate.Invoices], Gates(ShippedPolicies.SmallTeam));
    }

    [Fact]
    public void Pools_are_named_as_in_the_handbooks()
    {
        Assert.Equal(
            ["US TAM", "US CSM", "EU TAM", "EU CSM", "Singapore TAM"],
            ShippedPolicies.Handbook2024.Pools.Select(pool => pool.Name));
        Assert.Equal(["US TAM", "US CSM", "EU TAM", "EU CSM", "YC"], ShippedPolicies.Handbook2025.Pools.Select(pool => pool.Name));
    }

    [Fact]
    public void Books_have_the_handbooks_sizes()
    {
        Assert.Equal(("10", 20, null), SizeOf(ShippedPolicies.Handbook2024, "TAM"));
        Assert.Equal(("50", null, null), SizeOf(ShippedPolicies.Handbook2024, "CSM"));
        Assert.Equal(("10–15", 15, 1_500_000m), SizeOf(ShippedPolicies.Handbook2025, "TAM"));
        Assert.Equal(("30", null, 1_500_000m), SizeOf(ShippedPolicies.Handbook2025, "CSM"));
        Assert.Equal(("100", null, null), SizeOf(ShippedPolicies.Handbook2025, "OS"));
    }

    [Fact]
    public void The_small_team_has_neither_an_allocator_nor_top_accounts_and_its_rules_decide_by_themselves()
    {
        var policy = ShippedPolicies.SmallTeam;

        Assert.True(policy.RoutesByItself);
        Assert.Null(policy.TopAccounts);
        const DecidingParties LeadOrWhoStandsIn = DecidingParties.OwnersLead | DecidingParties.Leadership;
        Assert.Equal(new Deciding(LeadOrWhoStandsIn, LeadOrWhoStandsIn), policy.Deciding);
        Assert.Empty(policy.LeavesAtQuarterEnd);
        Assert.All(policy.Pools, pool => Assert.Null(pool.Region));
    }

    private static IEnumerable<string> ItemsOf(Policy policy) =>
        policy.GeneralChecklist.Concat(policy.Products.SelectMany(product => product.Checklist)).Select(item => $"{item.Id}: {item.Text}");

    private static IEnumerable<string> Primary(Policy policy) => policy.Products.Where(product => product.Primary).Select(product => product.Id);

    private static IEnumerable<Gate> Gates(Policy policy) => policy.Gates.Select(rule => rule.Gate);

    private static (string? Target, int? Cap, decimal? Arr) SizeOf(Policy policy, string role)
    {
        var size = policy.Role(role)!;
        return (size.TargetAccountsText, size.CapAccounts, size.TargetArr);
    }
}
