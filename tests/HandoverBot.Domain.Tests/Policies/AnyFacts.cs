using System.Collections.Immutable;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>Accounts of all kinds, each fact known or not, near the amounts and days that policies ask about.</summary>
public static class AnyFacts
{
    private static readonly DateTimeOffset Told = new(2026, 3, 8, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2026, 3, 10);

    /// <summary>How to give a fact another value, by its id.</summary>
    public static IReadOnlyDictionary<string, Func<Facts, Facts>> Changes { get; } = new Dictionary<string, Func<Facts, Facts>>(StringComparer.Ordinal)
    {
        [Fact.Arr.Id] = Account(account => account with { Arr = account.Arr is null ? 30_000 : null }),
        [Fact.Products.Id] = Account(account => account with { Products = account.Products is null ? [] : null }),
        [Fact.Plan.Id] = Account(account => account with { Plan = account.Plan == Plan.Yc ? Plan.Standard : Plan.Yc }),
        [Fact.Churned.Id] = Account(account => account with { Churned = account.Churned != true }),
        [Fact.DiscountAgreement.Id] = Account(account => account with { DiscountAgreement = account.DiscountAgreement != true }),
        [Fact.FirstPrepurchase.Id] = Account(account => account with { InitialPrepurchaseOn = account.InitialPrepurchaseOn is null ? Today : null }),
        [Fact.OwnedSince.Id] = Account(account => account with { OwnedSince = account.OwnedSince is null ? Today : null }),
        [Fact.LandingArr.Id] = Account(account => account with { LandingArr = account.LandingArr is null ? 500_000 : null }),
        [Fact.GrowthPotential.Id] = Account(account => account with { GrowthPotential = account.GrowthPotential == GrowthPotential.High ? null : GrowthPotential.High }),
        [Fact.Health.Id] = Account(account => account with { Health = account.Health is null ? 1 : null }),
        [Fact.ActiveUsers.Id] = Account(account => account with { ActiveUsers = account.ActiveUsers is null ? 7 : null }),
        [Fact.AccountPlanUpdatedOn.Id] = Account(account => account with { AccountPlanUpdatedOn = account.AccountPlanUpdatedOn is null ? Today : null }),
        [Fact.RankByArr.Id] = facts => facts with { RankByArr = facts.RankByArr == 1 ? 400 : 1 },
        [Fact.OwnerChanges.Id] = facts => facts with { OwnerChanges = [.. facts.OwnerChanges, Today] },
        ["name"] = Account(account => account with { Name = "Another name", VitallyId = "v1", SlackChannel = "#acme", StripeCustomers = ["cus_1"] }),
    };

    public static Gen<Facts> For(Policy policy) =>
        from arr in OrUnknown(Gen.Elements(0m, 19_999, 20_000, 50_000, 50_001, 400_000))
        from plan in OrUnknown(Gen.Elements(Enum.GetValues<Plan>()))
        from growth in OrUnknown(Gen.Elements(Enum.GetValues<GrowthPotential>()))
        from health in OrUnknown(Gen.Elements(1m, 5, 9))
        from churned in OrUnknown(Gen.Elements(true, false))
        from discount in OrUnknown(Gen.Elements(true, false))
        from prepurchase in OrUnknown(Gen.Choose(-900, 30).Select(Today.AddDays))
        from since in OrUnknown(Gen.Choose(-900, 0).Select(Today.AddDays))
        from landing in OrUnknown(Gen.Elements(50_000m, 150_000))
        from products in Gen.SubListOf(policy.Products.Select(product => product.Id))
        from productsKnown in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from us in Gen.Choose(0, 2)
        from eu in Gen.Choose(0, 2)
        from rank in Gen.Choose(1, 80)
        from role in Gen.Elements("TAE", "TAM", "CSM", null)
        select new Facts(
            new Account
            {
                Id = new AccountId("acme"),
                Name = "Acme",
                Owner = Team.Ana.Id,
                Arr = arr,
                Plan = plan,
                GrowthPotential = growth,
                Health = health,
                Churned = churned,
                DiscountAgreement = discount,
                InitialPrepurchaseOn = prepurchase,
                OwnedSince = since,
                LandingArr = landing,
                Products = productsKnown ? [.. products] : null,
                UsersByRegion = ImmutableSortedDictionary<string, int>.Empty.Add("US", us).Add("EU", eu),
                Source = "CSV",
                AsOf = Told,
            },
            role,
            arr is null ? null : rank,
            Today);

    private static Gen<T?> OrUnknown<T>(Gen<T> known)
        where T : struct =>
        Gen.Frequency((5, known.Select(value => (T?)value)), (1, Gen.Constant((T?)null)));

    private static Func<Facts, Facts> Account(Func<Account, Account> change) => facts => facts with { Account = change(facts.Account) };
}
