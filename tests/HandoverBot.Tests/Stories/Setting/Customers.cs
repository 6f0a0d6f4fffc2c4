using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>The accounts of the stories. The stories begin on 5 January 2026.</summary>
internal static class Customers
{
    private const int TopAccounts = 40;

    /// <summary>Ana's: landed, with room to grow, for EU TAM by the policy.</summary>
    public static Account Acme { get; } = Of("acme", "Acme Corp", Cast.Ana);

    /// <summary>So many bigger customers that no account of a story is a top account by accident.</summary>
    public static IEnumerable<Account> Giants { get; } =
        [.. Enumerable.Range(1, TopAccounts).Select(n => Of(string.Create(CultureInfo.InvariantCulture, $"giant-{n}"), $"Giant {n}", owner: null, arr: 5_000_000 + n))];

    public static Account Of(string id, string name, string? owner, decimal arr = 60_000) => new()
    {
        Id = AccountId.From(id),
        Name = name,
        Arr = arr,
        Owner = owner is null ? null : PersonId.From(owner),
        Products = ["session_replay", "feature_flags"],
        UsersByRegion = new Dictionary<string, int>(StringComparer.Ordinal) { ["EU"] = 46, ["US"] = 9 }.ToSorted(),
        Plan = Plan.Standard,
        Churned = false,
        DiscountAgreement = true,
        InitialPrepurchaseOn = new DateOnly(2024, 11, 1),
        OwnedSince = new DateOnly(2024, 10, 1),
        AccountPlan = new Uri($"https://plans.example.com/{id}"),
        AccountPlanUpdatedOn = new DateOnly(2025, 12, 20),
        Health = 8.5m,
        ActiveUsers = 51,
        GrowthPotential = GrowthPotential.Medium,
        AsOf = new DateTimeOffset(2026, 1, 5, 6, 0, 0, TimeSpan.Zero),
    };

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, int> ToSorted(this Dictionary<string, int> users) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, users);
}
