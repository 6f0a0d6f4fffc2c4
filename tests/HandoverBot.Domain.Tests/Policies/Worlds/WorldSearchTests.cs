using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Conditions.Products;
using HandoverBot.Domain.Policies.Worlds;

namespace HandoverBot.Domain.Tests.Policies.Worlds;

public sealed class WorldSearchTests
{
    [Fact]
    public void The_example_tells_each_thing_once() =>
        Assert.Equal(
            "is on the YC plan; ARR is $20,000, at least $20,000",
            Find("""
                { "kind": "all", "of": [
                  { "kind": "plan_is", "plan": "yc" }, { "kind": "arr_at_least", "amount": 20000 }, { "kind": "arr_at_most", "amount": 50000 } ] }
                """).World?.Words);

    [Theory]
    [InlineData("""{ "kind": "arr_below", "amount": 0 }""")]
    [InlineData("""{ "kind": "all", "of": [{ "kind": "arr_above", "amount": 5 }, { "kind": "arr_at_most", "amount": 5 }] }""")]
    [InlineData("""{ "kind": "all", "of": [{ "kind": "owner_role_is", "role": "TAM" }, { "kind": "owner_role_is", "role": "CSM" }] }""")]
    [InlineData("""{ "kind": "all", "of": [{ "kind": "users_mostly_in", "region": "US" }, { "kind": "users_mostly_in", "region": "EU" }] }""")]
    [InlineData("""{ "kind": "not", "of": { "kind": "growth_potential_at_least", "level": "none" } }""")]
    [InlineData("""{ "kind": "all", "of": [{ "kind": "landed" }, { "kind": "not", "of": { "kind": "months_since", "fact": "first_prepurchase", "at_least": 0 } }] }""")]
    [InlineData("""{ "kind": "all", "of": [{ "kind": "pays_for_count", "of": "primary", "max": 1 }, { "kind": "pays_for_all", "of": ["feature_flags", "error_tracking"] }] }""")]
    public void What_no_account_can_be_is_known_to_be_impossible(string condition) => Assert.True(Find(condition).IsImpossible);

    [Theory]
    [InlineData("""{ "kind": "all", "of": [{ "kind": "arr_above", "amount": 5 }, { "kind": "arr_below", "amount": 5.01 }] }""")]
    [InlineData("""{ "kind": "not", "of": { "kind": "any", "of": [{ "kind": "plan_is", "plan": "yc" }, { "kind": "plan_is", "plan": "standard" }] } }""")]
    [InlineData("""{ "kind": "not", "of": { "kind": "any", "of": [{ "kind": "users_mostly_in", "region": "US" }, { "kind": "users_mostly_in", "region": "EU" }] } }""")]
    [InlineData("""{ "kind": "all", "of": [{ "kind": "pays_for_count", "of": "primary", "max": 1 }, { "kind": "pays_for_any", "of": ["error_tracking"] }, { "kind": "pays_for_all", "of": ["surveys"] }] }""")]
    [InlineData("""{ "kind": "months_since", "fact": "owned_since", "at_least": 1200 }""")]
    [InlineData("""{ "kind": "top_by_arr", "count": 2147483647 }""")]
    [InlineData("""{ "kind": "arr_at_least", "amount": 79228162514264337593543950335 }""")]
    public void What_an_account_can_be_is_found(string condition)
    {
        var world = Find(condition).World;

        Assert.NotNull(world);
        Assert.True(AnyCondition.Read(condition).Evaluate(world.Facts).Holds);
    }

    [Fact]
    public void Many_products_that_are_asked_for_together_are_no_trouble() =>
        Assert.NotNull(WorldSearch.For(new AllOf([new PaysForCount(SetOf(0..40), 20, 30), new PaysForAny(SetOf(10..20))])).World);

    [Fact]
    public void What_is_too_much_to_try_is_never_called_impossible()
    {
        Condition[] eachAlone = [.. Enumerable.Range(0, 20).Select(i => new PaysForAll(SetOf(i..(i + 1))))];

        var search = WorldSearch.For(new AllOf([.. eachAlone, new Not(new AllOf([.. eachAlone]))]));

        Assert.False(search.IsComplete);
        Assert.False(search.IsImpossible);
    }

    private static Search Find(string condition) => WorldSearch.For(AnyCondition.Read(condition));

    private static ProductSet SetOf(Range range) =>
        new([.. Enumerable.Range(0, 40).Take(range).Select(i => new Product($"p{i}", $"Product {i}", Primary: false, []))], IsPrimary: false);
}
