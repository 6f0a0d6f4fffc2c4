using System.Collections.Immutable;
using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>Facts written shortly, such as <c>arr=25000 plan=yc pays=session_replay;surveys users=US:40;EU:12</c>.</summary>
internal static class FactsText
{
    public static readonly DateOnly Today = new(2025, 6, 15);

    /// <summary>What is not mentioned is not known; <c>pays=none</c> says that the customer pays for nothing.</summary>
    public static Facts Parse(string text) => text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Split('=', 2))
        .Aggregate(Nothing, (facts, pair) => With(facts, pair[0], pair[1]));

    private static Facts Nothing =>
        new(new Account { Id = new AccountId("acme"), Name = "Acme" }, OwnerRole: null, RankByArr: null, Today);

    private static Facts With(Facts facts, string name, string value) => name switch
    {
        "owner" => facts with { OwnerRole = value, Account = facts.Account with { Owner = new PersonId("U01ANA") } },
        "stranger" => facts with { Account = facts.Account with { Owner = new PersonId(value) } },
        "today" => facts with { Today = Day(value) },
        "rank" => facts with { RankByArr = int.Parse(value) },
        _ => facts with { Account = With(facts.Account, name, value) },
    };

    private static Account With(Account account, string name, string value) => name switch
    {
        "arr" => account with { Arr = Number(value) },
        "landing" => account with { LandingArr = Number(value) },
        "health" => account with { Health = Number(value) },
        "plan" => account with { Plan = Enum.Parse<Plan>(value, ignoreCase: true) },
        "growth" => account with { GrowthPotential = Enum.Parse<GrowthPotential>(value, ignoreCase: true) },
        "churned" => account with { Churned = value == "yes" },
        "agreement" => account with { DiscountAgreement = value == "yes" },
        "pays" => account with { Products = value == "none" ? [] : [.. value.Split(';')] },
        "prepurchase" => account with { InitialPrepurchaseOn = Day(value) },
        "owned" => account with { OwnedSince = Day(value) },
        "users" => account with { UsersByRegion = Users(value) },
        _ => throw new ArgumentException($"There is no fact “{name}”.", nameof(name)),
    };

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    private static DateOnly Day(string value) => DateOnly.Parse(value, CultureInfo.InvariantCulture);

    private static ImmutableSortedDictionary<string, int> Users(string value) => value
        .Split(';')
        .Select(region => region.Split(':'))
        .ToImmutableSortedDictionary(region => region[0], region => int.Parse(region[1]));
}
