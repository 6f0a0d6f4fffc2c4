using HandoverBot.Policies;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Policies;

public sealed class PolicyFileTests
{
    [Theory]
    [InlineData("handbook-2024.json", "handbook-2024")]
    [InlineData("handbook-2025.json", "handbook-2025")]
    [InlineData("small-team.json", "small-team")]
    [InlineData("Policies/handbook-2024.json", "handbook-2024")]
    [InlineData(null, "handbook-2025")]
    public void One_configuration_line_chooses_a_policy_that_ships(string? path, string name) => Assert.Equal(name, Configured(path).Policy.Stamp.Name);

    [Fact]
    public void A_policy_that_is_not_there_is_named()
    {
        var refusal = Assert.Throws<PolicyUnreadableException>(() => Configured("handbook-2042.json"));

        Assert.Contains("handbook-2042.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Set Policy:Path to one", refusal.Message, StringComparison.Ordinal);
    }

    private static PolicyFile Configured(string? path)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Policy:Path"] = path })
            .Build();
        using var services = new ServiceCollection().AddPolicies(configuration).BuildServiceProvider();
        return services.GetRequiredService<PolicyFile>();
    }
}
