using System.Collections.Immutable;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Tests.Policies.Worlds;

/// <summary>Accounts on, above and below the boundaries of <see cref="AnyCondition"/>; some of their facts are not known.</summary>
internal static class AnyAccount
{
    private static readonly decimal[] Amounts = [0, 19_999.99m, 20_000, 20_000.01m, 35_000, 50_000, 50_000.01m, 2_000_000];

    public static Gen<Facts> Gen =>
        from arr in Known(Amounts)
        from landing in Known(Amounts)
        from health in Known(0m, 4.9m, 5, 5.1m, 10)
        from plan in Known(Enum.GetValues<Plan>())
        from growth in Known(Enum.GetValues<GrowthPotential>())
        from churned in Known(true, false)
        from agreement in Known(true, false)
        from prepurchase in Known(Days)
        from owned in Known(Days)
        from products in FsCheck.Fluent.Gen.SubListOf("session_replay", "feature_flags", "error_tracking", "surveys")
        from us in FsCheck.Fluent.Gen.Choose(0, 2)
        from eu in FsCheck.Fluent.Gen.Choose(0, 2)
        from rank in FsCheck.Fluent.Gen.Elements(1, 2, 40, 41)
        from role in FsCheck.Fluent.Gen.Elements("TAM", "CSM", "TAE", null)
        from owner in FsCheck.Fluent.Gen.Elements(true, false)
        select new Facts(
            new Account
            {
                Id = new AccountId("acme"),
                Name = "Acme",
                Arr = arr,
                LandingArr = landing,
                Health = health,
                Plan = plan,
                GrowthPotential = growth,
                Churned = churned,
                DiscountAgreement = agreement,
                InitialPrepurchaseOn = prepurchase,
                OwnedSince = owned,
                Products = [.. products],
                UsersByRegion = ImmutableSortedDictionary<string, int>.Empty.Add("US", us).Add("EU", eu),
                Owner = role is not null || owner ? new PersonId("U01ANA") : null,
            },
            role,
            arr is null ? null : rank,
            FactsText.Today);

    /// <summary>On either side of today, and of three and twelve months ago.</summary>
    private static DateOnly[] Days =>
    [
        .. ((int[])[0, 3, 12]).SelectMany(months => ((int[])[-1, 0, 1]).Select(days => FactsText.Today.AddMonths(-months).AddDays(days))),
    ];

    private static Gen<T?> Known<T>(params T[] values)
        where T : struct =>
        FsCheck.Fluent.Gen.Frequency((9, FsCheck.Fluent.Gen.Elements(values).Select(value => (T?)value)), (1, FsCheck.Fluent.Gen.Constant((T?)null)));
}
