using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>From which day on an account may change hands under the 2025 handbook (R15, R17, R22).</summary>
public sealed class TimingTests
{
    [Theory]
    // R15: what leaves a TAM leaves at the quarter's end; additions and the books of others do not wait.
    [InlineData("owner=TAM", "CSM", "2025-06-15", "2025-06-30")]
    [InlineData("owner=TAM", null, "2025-06-15", "2025-06-30")]
    [InlineData("owner=CSM", "TAM", "2025-06-15", "2025-06-15")]
    [InlineData("arr=20000", "TAM", "2025-06-15", "2025-06-15")]
    // An owner whom nobody knows never makes an account leave early.
    [InlineData("stranger=U09WHO", "CSM", "2025-06-15", "2025-06-30")]
    // R17: a TAE hands over 12 months after the first pre-purchase.
    [InlineData("owner=TAE prepurchase=2024-06-15", "CSM", "2025-06-15", "2025-06-15")]
    [InlineData("owner=TAE prepurchase=2025-01-31", "CSM", "2026-01-31", "2026-01-31")]
    [InlineData("owner=TAE prepurchase=2025-01-31", "TAM", "2026-01-31", "2026-01-31")]
    [InlineData("owner=TAE prepurchase=2025-01-31", null, "2026-01-31", "2026-01-31")]
    // R22: high potential does not wait for the twelve months, if a TAM takes over.
    [InlineData("owner=TAE prepurchase=2025-01-31 landing=100000", "TAM", "2025-06-15", "2025-06-15")]
    [InlineData("owner=TAE prepurchase=2025-01-31 growth=high", "TAM", "2025-06-15", "2025-06-15")]
    [InlineData("owner=TAE prepurchase=2025-01-31 landing=99999 growth=medium", "TAM", "2026-01-31", "2026-01-31")]
    [InlineData("owner=TAE prepurchase=2025-01-31 landing=100000", "CSM", "2026-01-31", "2026-01-31")]
    public void An_account_may_leave(string facts, string? toRole, string opens, string effective)
    {
        var timing = Timing.Of(ShippedPolicies.Handbook2025, FactsText.Parse(facts), toRole);

        Assert.Equal((Day(opens), Day(effective)), (timing.OpensOn, timing.EffectiveOn));
    }

    [Theory]
    [InlineData("owner=TAE")]
    [InlineData("owner=TAE landing=100000")]
    public void Without_the_day_it_counts_from_nobody_can_say(string facts)
    {
        var timing = Timing.Of(ShippedPolicies.Handbook2025, FactsText.Parse(facts), "TAM");

        Assert.Equal(((DateOnly?)null, (DateOnly?)null), (timing.OpensOn, timing.EffectiveOn));
        Assert.Equal("initial_prepurchase_on", Assert.Single(timing.Unknown));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
