using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Tests.Policies.Worlds;

namespace HandoverBot.Domain.Tests.Policies.Conditions;

/// <summary>A condition is nowhere forgotten.</summary>
public sealed class ConditionKindsTests
{
    [Fact]
    public void Every_condition_can_be_asked_for_in_a_policy()
    {
        var conditions = typeof(Condition).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Condition)) && !type.IsAbstract);

        Assert.Equal(
            conditions.Except([typeof(Always)]).Select(type => type.Name).Order(),
            ConditionKinds.All.Select(kind => AnyCondition.Read(AnyCondition.Longest(kind)).GetType().Name).Distinct().Order());
    }

    [Fact]
    public void Every_kind_has_its_tests()
    {
        var folder = ShippedPolicies.Folder("tests", "HandoverBot.Domain.Tests", "Policies", "Conditions");
        var tests = string.Concat(Directory.EnumerateFiles(folder, "*Tests.cs").Select(File.ReadAllText));

        Assert.All(ConditionKinds.All, kind => Assert.Contains($"\"{kind}\"", tests, StringComparison.Ordinal));
    }
}
