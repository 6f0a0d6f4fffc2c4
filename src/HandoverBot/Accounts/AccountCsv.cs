using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Accounts;

/// <summary>The rows of accounts.csv.</summary>
internal sealed class AccountCsv(Policy policy, Roster roster, DateTimeOffset now) : ICsvReader<Account>
{
    private const string NoProducts = "none";
    private const decimal BestHealth = 10;

    private readonly CsvKeys _ids = new();
    private readonly string[] _products = [.. policy.Products.Select(product => product.Id)];
    private readonly Dictionary<string, PersonId> _people = ByEmail(roster);

    public IReadOnlyList<string> Columns { get; } =
    [
        "account_id", "name", "arr", "owner_email", "products", "users_by_region", "plan", "churned", "discount_agreement",
        "initial_prepurchase_on", "owned_since", "previous_owner_email", "account_plan_url", "account_plan_updated_on", "health",
        "active_users", "growth_potential", "landing_arr", "stripe_customer_ids", "vitally_id", "slack_channel",
    ];

    public bool TryRead(CsvRow row, [MaybeNullWhen(false)] out Account item)
    {
        item = new Account
        {
            Id = new AccountId(Id(row)),
            Name = row.Required("name", "Acme Corp"),
            Arr = row.Amount("arr"),
            Owner = Somebody(row, "owner_email"),
            Products = Products(row),
            UsersByRegion = UsersByRegion(row),
            Plan = row.Choice<Plan>("plan"),
            Churned = row.YesNo("churned"),
            DiscountAgreement = row.YesNo("discount_agreement"),
            InitialPrepurchaseOn = row.PastDay("initial_prepurchase_on", now),
            OwnedSince = row.PastDay("owned_since", now),
            PreviousOwner = Somebody(row, "previous_owner_email"),
            AccountPlan = row.Link("account_plan_url"),
            AccountPlanUpdatedOn = row.PastDay("account_plan_updated_on", now),
            Health = row.Score("health", BestHealth),
            ActiveUsers = row.Count("active_users"),
            GrowthPotential = row.Choice<GrowthPotential>("growth_potential"),
            LandingArr = row.Amount("landing_arr"),
            StripeCustomers = StripeCustomers(row),
            VitallyId = row.Text("vitally_id"),
            SlackChannel = row.Text("slack_channel")?.TrimStart('#'),
            Source = "CSV",
            AsOf = now,
        };
        return row.IsSound;
    }

    private string Id(CsvRow row)
    {
        var id = row.Required("account_id", "acme");
        if (id.Any(character => char.IsWhiteSpace(character) || character is '"' or '<' or '>' or '`'))
            row.FaultValue("account_id", id, "has a space, a quote or a bracket in it; write letters, digits, - and _, such as acme-corp");
        _ids.Add(row, "account_id", id);
        return id;
    }

    private PersonId? Somebody(CsvRow row, string column)
    {
        if (row.Text(column) is not { } email)
            return null;
        if (_people.TryGetValue(email, out var person))
            return person;
        row.FaultValue(column, email, "is nobody in the roster; import people first or correct the address");
        return null;
    }

    /// <summary>Where the cell is empty nobody has said; "none" says that it pays for nothing.</summary>
    private ImmutableSortedSet<string>? Products(CsvRow row)
    {
        var ids = row.List("products");
        if (ids is [NoProducts])
            return [];
        if (ids.Contains(NoProducts))
            row.FaultValue("products", row["products"], $"names products beside {NoProducts}; write {NoProducts} alone where it pays for nothing");
        foreach (var unknown in ids.Except([.. _products, NoProducts]))
            row.FaultValue("products", unknown, $"is not a product of the policy. {Suggestion.For(unknown, [.. _products, NoProducts])}");
        return ids is [] ? null : [.. ids];
    }

    private static ImmutableSortedDictionary<string, int>? UsersByRegion(CsvRow row)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in row.List("users_by_region"))
        {
            if (part.Split(':', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } region, var digits]
                || !int.TryParse(digits, NumberStyles.None, provider: null, out var users))
                row.FaultValue("users_by_region", part, "is not a region with its users; write them such as US:40;EU:12");
            else if (!counts.TryAdd(region, users))
                row.FaultValue("users_by_region", part, "names its region a second time; add the two counts up");
        }

        return counts.Count == 0 ? null : counts.ToImmutableSortedDictionary();
    }

    private static ImmutableArray<string> StripeCustomers(CsvRow row)
    {
        var ids = row.List("stripe_customer_ids");
        foreach (var wrong in ids.Where(id => !id.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')))
            row.FaultValue("stripe_customer_ids", wrong, "is not a Stripe customer id; copy it from Stripe, such as cus_Nb1xYz, with ; between several");
        return [.. ids];
    }

    private static Dictionary<string, PersonId> ByEmail(Roster roster) => roster.People
        .DistinctBy(person => person.Email, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(person => person.Email, person => person.Id, StringComparer.OrdinalIgnoreCase);
}
