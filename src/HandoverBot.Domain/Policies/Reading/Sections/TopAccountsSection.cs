using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>top_accounts</c>: how many there are, and the bar for moving one.</summary>
internal static class TopAccountsSection
{
    private const int TwoYears = 24;

    public static TopAccounts Read(ObjectReading o) => new(
        o.Required("count").Whole(1, int.MaxValue),
        o.Optional("changes_within_months")?.Whole(1, 120) ?? TwoYears,
        o.Optional("second_vote_from_changes")?.Whole(0, 100));
}
