using System.Collections.Immutable;
using System.Text.Json;

using HandoverBot.Accounts.Reading;
using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Vitally;

namespace HandoverBot.Accounts.Vitally;

/// <summary>An account of Vitally's in the bot's own terms. What Vitally's bodies look like is known here and nowhere else.</summary>
internal static class VitallyReading
{
    public const string Source = "Vitally";

    private const int MonthsAYear = 12;
    private const decimal BestHealth = 10;

    /// <param name="owner">Whom it belongs to; see <see cref="AccountNews.Owner"/>.</param>
    /// <param name="ownerFault">Why that is not known.</param>
    /// <returns>Null where it has no id, so that it is no account of Vitally's at all.</returns>
    public static AccountNews? Of(JsonElement account, VitallyTraits traits, Policy policy, ToldOwner? owner, FactFault? ownerFault)
    {
        if (IdOf(account) is not { } id)
            return null;
        var reader = new FactReader(account);
        Name(reader, id);
        Commerce(reader, traits);
        Dates(reader, traits);
        Customer(reader, traits);
        Products(reader, traits, policy);
        Users(reader, traits, policy);
        if (ownerFault is not null)
            reader.Fault(ownerFault.Fact, ownerFault.Problem);
        return new AccountNews(new AccountId(ExternalIdOf(account) ?? id), Source)
        {
            VitallyId = id,
            Owner = owner,
            Facts = reader.Facts,
            Faults = reader.Faults,
        };
    }

    public static string? IdOf(JsonElement account) =>
        account.ValueKind == JsonValueKind.Object && account.TryGetProperty("id", out var id) && TraitValues.Text(id, out var text) ? text : null;

    /// <summary>People type it after <c>/handover</c>, so it has to look like an id.</summary>
    private static string? ExternalIdOf(JsonElement account) =>
        account.TryGetProperty("externalId", out var id) && TraitValues.Text(id, out var text)
        && !text!.Any(character => char.IsWhiteSpace(character) || character is '"' or '<' or '>' or '`')
            ? text
            : null;

    private static void Name(FactReader reader, string id) =>
        reader.Fact<string>("name", reader.Property("name"), TraitValues.Text, "a name", (account, name) => account with { Name = name ?? id });

    private static void Commerce(FactReader reader, VitallyTraits traits)
    {
        if (traits.Arr.Length > 0)
            reader.Fact<decimal?>(traits.Arr, reader.Trait(traits.Arr), TraitValues.Amount, "an amount", (account, arr) => account with { Arr = arr });
        else
            reader.Fact<decimal?>("mrr", reader.Property("mrr"), TraitValues.Amount, "an amount", (account, mrr) => account with { Arr = mrr * MonthsAYear });
        if (reader.Property("churnedAt") is { ValueKind: JsonValueKind.Null })
            reader.Put(account => account with { Churned = false });
        else
            reader.Fact<DateOnly?>("churnedAt", reader.Property("churnedAt"), TraitValues.Day, "a day", (account, _) => account with { Churned = true });
        reader.Fact<bool?>(
            traits.DiscountAgreement, reader.Trait(traits.DiscountAgreement), TraitValues.YesNo, "yes or no", (account, has) => account with { DiscountAgreement = has });
        reader.Fact<Plan?>(
            traits.Plan, reader.Trait(traits.Plan), TraitValues.Choice, "a plan: standard, yc or startup", (account, plan) => account with { Plan = plan });
        reader.Fact<GrowthPotential?>(
            traits.GrowthPotential, reader.Trait(traits.GrowthPotential), TraitValues.Choice, "one of none, low, medium and high",
            (account, growth) => account with { GrowthPotential = growth });
        reader.Fact<decimal?>(
            traits.LandingArr, reader.Trait(traits.LandingArr), TraitValues.Amount, "an amount", (account, arr) => account with { LandingArr = arr });
        reader.Fact<ImmutableArray<string>>(
            traits.StripeCustomers, reader.Trait(traits.StripeCustomers), TraitValues.Ids, "a list of Stripe customer ids, such as cus_Nb1xYz",
            (account, ids) => account with { StripeCustomers = ids.IsDefault ? [] : ids });
    }

    private static void Dates(FactReader reader, VitallyTraits traits)
    {
        Day(traits.InitialPrepurchaseOn, (account, day) => account with { InitialPrepurchaseOn = day });
        Day(traits.OwnedSince, (account, day) => account with { OwnedSince = day });
        Day(traits.AccountPlanUpdatedOn, (account, day) => account with { AccountPlanUpdatedOn = day });

        void Day(string trait, Func<Account, DateOnly?, Account> put) =>
            reader.Fact(trait, reader.Trait(trait), TraitValues.Day, "a day, such as 2026-01-31", put);
    }

    private static void Customer(FactReader reader, VitallyTraits traits)
    {
        reader.Fact<Uri>(
            traits.AccountPlan, reader.Trait(traits.AccountPlan), TraitValues.Link, "a link that begins with https://", (account, link) => account with { AccountPlan = link });
        reader.Fact<decimal?>("healthScore", reader.Property("healthScore"), Health, "a score from 0 to 10", (account, health) => account with { Health = health });
        reader.Fact<int?>(
            traits.ActiveUsers, reader.Trait(traits.ActiveUsers), TraitValues.Count, "a number of users", (account, users) => account with { ActiveUsers = users });
        reader.Fact<string>(
            traits.SlackChannel, reader.Trait(traits.SlackChannel), TraitValues.Text, "the name of a channel",
            (account, channel) => account with { SlackChannel = channel?.TrimStart('#') });
    }

    private static bool Health(JsonElement value, out decimal? score) => TraitValues.Amount(value, out score) && score <= BestHealth;

    /// <summary>
    /// A set of products says of every product whether it is paid for. So it is only known once all have been told, now or
    /// before; where one cannot be read, all stay as they were.
    /// </summary>
    private static void Products(FactReader reader, VitallyTraits traits, Policy policy)
    {
        var told = new Dictionary<string, bool>(StringComparer.Ordinal);
        var (missing, isFaulty) = (new List<string>(), false);
        foreach (var product in policy.Products)
        {
            var trait = traits.OfProduct(product.Id, product.Name);
            if (reader.Trait(trait) is not { } value)
                missing.Add(product.Id);
            else if (value.ValueKind == JsonValueKind.Null)
                told[product.Id] = false;
            else if (TraitValues.YesNo(value, out var pays))
                told[product.Id] = pays!.Value;
            else
                (isFaulty, _) = (true, Faulty(trait, value));
        }

        if (isFaulty || told.Count == 0)
            return;
        if (traits.MissingMeansNotPaying)
            missing.Clear();
        else if (missing.Count > 0)
            reader.Fault("products", $"Vitally does not say whether it pays for {string.Join(", ", missing)}. What was known stays; set these traits in Vitally too, or Vitally:Traits:MissingMeansNotPaying.");
        reader.Put(account => missing.Count > 0 && account.Products is null
            ? account
            : account with { Products = [.. told.Where(each => each.Value).Select(each => each.Key), .. missing.Where(id => account.Products!.Contains(id))] });

        bool Faulty(string trait, JsonElement value)
        {
            reader.Fault(trait, value, "yes or no");
            return true;
        }
    }

    private static void Users(FactReader reader, VitallyTraits traits, Policy policy)
    {
        foreach (var region in policy.Pools.Select(pool => pool.Region).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            reader.Fact<int?>(
                traits.OfRegion(region), reader.Trait(traits.OfRegion(region)), TraitValues.Count, "a number of users",
                (account, users) => account with { UsersByRegion = With(account.UsersByRegion, region, users) });
        }
    }

    private static ImmutableSortedDictionary<string, int>? With(ImmutableSortedDictionary<string, int>? known, string region, int? users)
    {
        var counts = known ?? ImmutableSortedDictionary<string, int>.Empty;
        var changed = users is { } number ? counts.SetItem(region, number) : counts.Remove(region);
        return changed.IsEmpty ? null : changed;
    }
}
