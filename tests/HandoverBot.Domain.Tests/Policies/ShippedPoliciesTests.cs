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
    public void The_2025_checklists_have_the_handbooks_items()
    {
        var policy = ShippedPolicies.Handbook2025;

        Assert.Equal(3, policy.GeneralChecklist.Length);
        Assert.Equal(
            ["product_analytics 5", "session_replay 4", "feature_flags 4", "surveys 0", "data_warehouse 3", "error_tracking 1"],
            policy.Products.Select(product => $"{product.Id} {product.Checklist.Length}"));
    }

    [Fact]
    public void The_2025_primary_products_are_replay_flags_and_error_tracking() =>
        Assert.Equal(
            ["session_replay", "feature_flags", "error_tracking"],
            ShippedPolicies.Handbook2025.Products.Where(product => product.Primary).Select(product => product.Id));

    [Fact]
    public void The_2025_policy_asks_for_all_five_gates() =>
        Assert.Equal(GateNames.All.Except(GateNames.Early), ShippedPolicies.Handbook2025.Gates.Select(rule => rule.Gate));

    [Fact]
    public void The_2025_books_have_the_handbooks_sizes()
    {
        var policy = ShippedPolicies.Handbook2025;

        var tam = policy.Role("TAM")!;
        Assert.Equal(("10–15", 15, 1_500_000m), (tam.TargetAccountsText, tam.CapAccounts, tam.TargetArr));
        var csm = policy.Role("CSM")!;
        Assert.Equal(("30", null, 1_500_000m), (csm.TargetAccountsText, csm.CapAccounts, csm.TargetArr));
    }
}
