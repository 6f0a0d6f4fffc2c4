using HandoverBot.Domain.Gates;

namespace HandoverBot.Domain.Tests.Gates;

public sealed class GateNamesTests
{
    [Fact]
    public void Every_gate_is_found_by_its_id_and_has_a_title_of_its_own()
    {
        Assert.All(GateNames.All, gate => Assert.Equal(gate, GateNames.FromId(gate.Id())));
        Assert.Equal(GateNames.All.Count, GateNames.All.Select(gate => gate.Title()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AccountPlan")]
    public void Anything_else_is_no_gate(string? id) => Assert.Null(GateNames.FromId(id));
}
