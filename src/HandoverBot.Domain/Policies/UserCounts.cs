using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Domain.Policies;

/// <summary>How many users a customer has in each region, most first.</summary>
public sealed record UserCounts(ImmutableArray<KeyValuePair<string, int>> Regions)
{
    public static UserCounts Of(Account account) =>
        new([.. (account.UsersByRegion ?? ImmutableSortedDictionary<string, int>.Empty)
            .Where(region => region.Value > 0)
            .OrderByDescending(region => region.Value)
            .ThenBy(region => region.Key, StringComparer.Ordinal)]);

    /// <summary>False where nobody has said, or nobody uses it.</summary>
    public bool AreKnown => !Regions.IsEmpty;

    /// <summary>The regions that share the highest count: one, or several on a tie.</summary>
    public IEnumerable<string> Leading => Regions.Where(region => region.Value == Regions[0].Value).Select(region => region.Key);

    /// <summary>The region with the most users; null on a tie and where there are no counts.</summary>
    public string? Region => AreKnown && Leading.Take(2).Count() == 1 ? Regions[0].Key : null;

    /// <summary>Such as "40 in US, 12 in EU".</summary>
    public string Counts => string.Join(", ", Regions.Select(region => $"{region.Value} in {region.Key}"));

    /// <summary>Such as "users: 40 in US, 12 in EU".</summary>
    public override string ToString() => AreKnown
        ? $"users: {Counts}"
        : $"{Conditions.Fact.UsersByRegion.Words} is not known";
}
