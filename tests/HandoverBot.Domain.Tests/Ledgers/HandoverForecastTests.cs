using HandoverBot.Domain.Ledgers.Forecasting;
using HandoverBot.Domain.Tests.Policies;

using static HandoverBot.Domain.Tests.Ledgers.Setting.LedgerStory;

namespace HandoverBot.Domain.Tests.Ledgers;

public sealed class HandoverForecastTests
{
    [Theory]
    [InlineData("2026-12-31", "TAM", "CSM", "Leaves on 31 December 2026: counts for Ana in all of 2026 Q4. Counts for Ben from 1 January 2027, with 3 months of grace for a drop or churn (to 31 March 2027).")]
    [InlineData("2027-01-01", "TAM", "TAM", "Leaves on 1 January 2027: counts for Ana in all of 2026 Q4. Counts for Ben from 1 January 2027.")]
    [InlineData("2026-11-12", "CSM", "CSM", "Leaves on 12 November 2026: does not count for Ana in 2026 Q4, because what leaves the book of a CSM in mid-quarter is left out. For Ben only what it grows by from 12 November 2026 on counts in 2026 Q4, with 3 months of grace for a drop or churn (to 11 February 2027).")]
    [InlineData("2026-11-12", "TAM", null, "Leaves on 12 November 2026: counts for Ana in 2026 Q4 until 11 November 2026. Counts for Ben from 12 November 2026.")]
    public void A_handover_says_before_it_happens_what_it_does_to_both_books(string day, string from, string? to, string words) =>
        Assert.Equal(words, HandoverForecast.Words(ShippedPolicies.Handbook2025, Day(day), "Ana", from, "Ben", to));

    [Fact]
    public void What_nobody_owned_comes_with_the_grace_for_new_accounts() => Assert.Equal(
        "Nobody owns it until 12 November 2026. Counts for Ben from 12 November 2026, with 3 months of grace for churn (to 11 February 2027).",
        HandoverForecast.Words(ShippedPolicies.Handbook2025, Day("2026-11-12"), owner: null, ownerRole: null, "Ben", "TAM"));

    [Fact]
    public void Without_a_day_it_says_so() => Assert.StartsWith(
        "The day it changes hands is not known yet", HandoverForecast.Words(ShippedPolicies.Handbook2025, effectiveOn: null, "Ana", "TAM", "Ben", "CSM"), StringComparison.Ordinal);
}
