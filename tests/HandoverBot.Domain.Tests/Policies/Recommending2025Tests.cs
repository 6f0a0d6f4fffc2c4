using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>The 2025 handbook as a table: each row names the requirement it comes from.</summary>
public sealed class Recommending2025Tests
{
    private const string AllThree = "pays=session_replay;feature_flags;error_tracking";
    private const string Two = "pays=session_replay;feature_flags;surveys";
    private const string One = "pays=product_analytics;error_tracking";

    [Theory]
    // R4: all primary products go to a CSM, otherwise a TAM; two of three may go to a CSM.
    [InlineData("R4", $"arr=60000 plan=standard users=US:40;EU:12 {AllThree}", "US CSM", "", "fully_expanded")]
    [InlineData("R4", $"arr=60000 plan=standard users=US:4;EU:12 {AllThree}", "EU CSM", "", "fully_expanded")]
    [InlineData("R4", $"arr=60000 plan=standard users=EU:12 {AllThree};surveys;data_warehouse", "EU CSM", "", "fully_expanded")]
    [InlineData("R4", $"arr=60000 plan=standard users=US:40 {One}", "US TAM", "", "room_to_grow")]
    [InlineData("R4", "arr=60000 plan=standard users=EU:3 pays=none", "EU TAM", "", "room_to_grow")]
    [InlineData("R4", "arr=60000 plan=standard users=EU:3 pays=product_analytics;surveys;data_warehouse", "EU TAM", "", "room_to_grow")]
    [InlineData("R4", $"arr=60000 plan=standard users=US:40 {Two}", "US TAM", "US CSM", "nearly_expanded")]
    [InlineData("R4", $"arr=60000 plan=standard users=EU:40 {Two}", "EU TAM", "EU CSM", "nearly_expanded")]
    [InlineData("R4", $"arr=60000 plan=startup users=US:40 {Two}", "US TAM", "US CSM", "nearly_expanded")]
    // R1: from $20,000 an account has an owner; below, no rule says whose.
    [InlineData("R1", $"arr=20000 plan=standard users=US:40 {One}", "US TAM", "", "room_to_grow")]
    [InlineData("R1", $"arr=19999 plan=standard users=US:40 {One}", null, "", null)]
    [InlineData("R1", $"arr=19999 plan=standard users=US:40 {AllThree}", null, "", null)]
    [InlineData("R1", $"arr=0 churned=yes plan=standard users=US:40 {AllThree}", null, "", null)]
    // R12: the YC plan from $20,000 to $50,000 goes to the YC role, above it to a TAM if there is growth.
    [InlineData("R12", $"arr=20000 plan=yc users=US:40 {One}", "YC", "", "yc_band")]
    [InlineData("R12", $"arr=50000 plan=yc users=EU:40 {AllThree}", "YC", "", "yc_band")]
    [InlineData("R12", "arr=30000 plan=yc", "YC", "", "yc_band")]
    [InlineData("R12", $"arr=50001 plan=yc growth=high users=EU:40 {One}", "EU TAM", "YC", "yc_growth")]
    [InlineData("R12", $"arr=80000 plan=yc growth=medium users=US:40 {AllThree}", "US TAM", "YC", "yc_growth")]
    [InlineData("R12", $"arr=80000 plan=yc growth=low users=US:40 {AllThree}", "US CSM", "", "fully_expanded")]
    [InlineData("R12", $"arr=80000 plan=yc growth=low users=US:40 {One}", null, "", null)]
    [InlineData("R12", $"arr=80000 plan=yc users=US:40 {One}", null, "", null)]
    [InlineData("R12", $"arr=19999 plan=yc users=US:40 {One}", null, "", null)]
    // R5: the region with the most users; a tie, no counts or a region without a pool need a person.
    [InlineData("R5", $"arr=60000 plan=standard users=EU:20;US:20 {AllThree}", null, "", "fully_expanded")]
    [InlineData("R5", $"arr=60000 plan=standard {AllThree}", null, "", "fully_expanded")]
    [InlineData("R5", $"arr=60000 plan=standard users=US:0;EU:0 {One}", null, "", "room_to_grow")]
    [InlineData("R5", $"arr=60000 plan=standard users=SG:30;US:20 {One}", null, "", "room_to_grow")]
    [InlineData("R5", $"arr=60000 plan=standard users=EU:21;SG:20;US:20 {One}", "EU TAM", "", "room_to_grow")]
    // R7: a fully expanded top account may stay with its TAM.
    [InlineData("R7", $"arr=900000 rank=40 owner=TAM plan=standard users=US:40 {AllThree}", "US CSM", "US TAM", "fully_expanded_top")]
    [InlineData("R7", $"arr=900000 rank=41 owner=TAM plan=standard users=US:40 {AllThree}", "US CSM", "", "fully_expanded")]
    [InlineData("R7", $"arr=900000 rank=3 owner=CSM plan=standard users=US:40 {AllThree}", "US CSM", "", "fully_expanded")]
    [InlineData("R7", $"arr=900000 stranger=U09WHO rank=3 plan=standard users=US:40 {AllThree}", "US CSM", "", "fully_expanded")]
    // Unknown is never read as one answer or the other.
    [InlineData("R4", "arr=60000 plan=standard users=US:40", null, "", null)]
    [InlineData("R4", $"plan=standard users=US:40 {AllThree}", null, "", null)]
    [InlineData("R12", $"arr=30000 users=US:40 {One}", null, "", null)]
    [InlineData("R12", $"arr=30000 growth=high users=US:40 {One}", null, "", null)]
    [InlineData("R12", $"arr=80000 growth=high users=US:40 {One}", "US TAM", "", "room_to_grow")]
    public void The_pool_for(string requirement, string facts, string? pool, string alternatives, string? rule)
    {
        var recommendation = Recommender.Recommend(ShippedPolicies.Handbook2025, FactsText.Parse(facts));

        Assert.Equal(
            (requirement, pool, alternatives, rule),
            (requirement, recommendation.Pool, string.Join(", ", recommendation.Alternatives), recommendation.RuleId));
        Assert.Equal(ShippedPolicies.Handbook2025.Stamp, recommendation.Policy);
    }
}
