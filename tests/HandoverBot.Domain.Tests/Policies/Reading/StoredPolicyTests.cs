using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies.Reading;

/// <summary>Files that were accepted once, and that running handovers keep.</summary>
public sealed class StoredPolicyTests
{
    private static readonly string First = File.ReadAllText(Path.Combine(
        ShippedPolicies.Folder("tests", "HandoverBot.Domain.Tests", "Policies", "Reading"), "handbook-2025.first.json"));

    [Fact]
    public void The_first_policy_that_ever_shipped_is_still_understood_where_a_handover_runs_under_it()
    {
        Assert.NotEmpty(PolicyReader.Read(First).Faults);

        var stored = PolicyReader.ReadStored(First);

        Assert.Empty(stored.Faults);
        Assert.Equal(("handbook-2025", 6, 11), (stored.Policy!.Stamp.Name, stored.Policy.Routing.Length, stored.Policy.Reasons.Length));
        Assert.Equal(PolicyReader.ReadStored(First).Policy!.Stamp, stored.Policy.Stamp);
    }

    [Theory]
    [InlineData("$.routing.rules[0].when.kind", "\"arr_smells_like\"")]
    [InlineData("$.pools[0].role", "\"CFO\"")]
    [InlineData("$.fiscal_year.start_month", "13")]
    public void What_cannot_be_understood_is_refused_all_the_same(string path, string value)
    {
        var stored = PolicyReader.ReadStored(SmallPolicy.With(path, value));

        Assert.Null(stored.Policy);
        Assert.Equal(path, Assert.Single(stored.Faults).Path);
    }
}
