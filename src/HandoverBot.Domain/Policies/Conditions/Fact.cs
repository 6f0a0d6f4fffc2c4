namespace HandoverBot.Domain.Policies.Conditions;

/// <summary>Something a condition may ask about an account.</summary>
/// <param name="Id">The name in files and exports; the same as the column of the accounts CSV.</param>
/// <param name="Words">The name in sentences.</param>
public sealed record Fact(string Id, string Words)
{
    public static readonly Fact Arr = new("arr", "ARR");
    public static readonly Fact Products = new("products", "what it pays for");
    public static readonly Fact Plan = new("plan", "plan");
    public static readonly Fact Churned = new("churned", "whether it churned");
    public static readonly Fact DiscountAgreement = new("discount_agreement", "whether it has a discount agreement");
    public static readonly Fact FirstPrepurchase = new("initial_prepurchase_on", "the day of the first pre-purchase");
    public static readonly Fact OwnedSince = new("owned_since", "the day the owner took over");
    public static readonly Fact LandingArr = new("landing_arr", "landing ARR");
    public static readonly Fact GrowthPotential = new("growth_potential", "growth potential");
    public static readonly Fact Health = new("health", "health");
    public static readonly Fact UsersByRegion = new("users_by_region", "where its users are");
    public static readonly Fact OwnerRole = new("owner_role", "the owner's role");
    public static readonly Fact RankByArr = new("rank_by_arr", "its rank by ARR");
    public static readonly Fact OwnerChanges = new("owner_changes", "owner changes");
    public static readonly Fact ActiveUsers = new("active_users", "active users");
    public static readonly Fact AccountPlanUpdatedOn = new("account_plan_updated_on", "the day the account plan was last updated");

    private static readonly Fact[] All =
    [
        Arr, Products, Plan, Churned, DiscountAgreement, FirstPrepurchase, OwnedSince, LandingArr, GrowthPotential, Health,
        UsersByRegion, OwnerRole, RankByArr, OwnerChanges, ActiveUsers, AccountPlanUpdatedOn,
    ];

    /// <summary>The name to use in a sentence for a fact's <see cref="Id"/>.</summary>
    public static string WordsOf(string id) => Array.Find(All, fact => fact.Id == id)?.Words ?? id;
}
