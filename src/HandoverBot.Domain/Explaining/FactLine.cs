using System.Collections.Immutable;
using System.Globalization;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Explaining;

/// <summary>One fact as somebody told it.</summary>
/// <param name="Value">Null where nobody has told.</param>
/// <param name="Source">Such as <c>CSV</c>.</param>
/// <param name="AsOf">When it was told; null for what the bot itself keeps, which is never old.</param>
public sealed record FactLine(Fact Fact, string? Value, string Source, DateTimeOffset? AsOf)
{
    private const string Roster = "roster";
    private const string Counted = "counted over all accounts";
    private const string History = "history of owners";

    /// <summary>Such as "ARR" or "What it pays for".</summary>
    public string Label => char.ToUpperInvariant(Fact.Words[0]) + Fact.Words[1..];

    /// <summary>Every fact there is a place for, known or not.</summary>
    /// <param name="policy">Says the currency and what products are called; null for ids and bare numbers.</param>
    public static ImmutableArray<FactLine> OfEach(Facts facts, Policy? policy)
    {
        var account = facts.Account;
        return
        [
            Told(Fact.Arr, Amount(account.Arr)),
            Told(Fact.Plan, account.Plan?.ToString().ToLowerInvariant()),
            Told(Fact.Products, Products(account.Products, policy)),
            Told(Fact.UsersByRegion, account.UsersByRegion is null ? null : UserCounts.Of(account) is { AreKnown: true } users ? users.Counts : "none"),
            Told(Fact.Churned, YesNo(account.Churned)),
            Told(Fact.DiscountAgreement, YesNo(account.DiscountAgreement)),
            Told(Fact.GrowthPotential, account.GrowthPotential?.ToString().ToLowerInvariant()),
            Told(Fact.Health, Number(account.Health)),
            Told(Fact.ActiveUsers, Number(account.ActiveUsers)),
            Told(Fact.LandingArr, Amount(account.LandingArr)),
            Told(Fact.FirstPrepurchase, Day(account.InitialPrepurchaseOn)),
            Told(Fact.OwnedSince, Day(account.OwnedSince)),
            Told(Fact.AccountPlanUpdatedOn, Day(account.AccountPlanUpdatedOn)),
            new(Fact.OwnerRole, facts.OwnerRole, Roster, AsOf: null),
            new(Fact.RankByArr, Number(facts.RankByArr), Counted, account.AsOf),
            new(Fact.OwnerChanges, facts.OwnerChanges.IsEmpty ? "none" : string.Join(", ", facts.OwnerChanges.Select(Wording.Day)), History, AsOf: null),
        ];

        FactLine Told(Fact fact, string? value) => new(fact, value, account.Source, account.AsOf);

        string? Amount(decimal? amount) =>
            amount is { } known && policy is not null ? Money.Exact(known, policy.Currency) : Number(amount);
    }

    /// <summary>Such as "CSV, 3 days ago".</summary>
    /// <param name="today">Seen from this day, in the calendar of the policy.</param>
    /// <param name="isPast">Whether that day itself lies back: "CSV, 3 days before".</param>
    public string Origin(DateOnly today, bool isPast, Func<DateTimeOffset, DateOnly> dayOf) =>
        AsOf is { } at ? $"{Source}, {Age.Words(dayOf(at), today, isPast)}" : Source;

    private static string? Products(ImmutableSortedSet<string>? products, Policy? policy) => products switch
    {
        null => null,
        { Count: 0 } => "nothing",
        _ => string.Join(", ", products.Select(id => policy?.ProductName(id) ?? id)),
    };

    private static string? YesNo(bool? value) => value switch
    {
        null => null,
        true => "yes",
        false => "no",
    };

    private static string? Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(format: null, CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day is { } known ? Wording.Day(known) : null;
}
