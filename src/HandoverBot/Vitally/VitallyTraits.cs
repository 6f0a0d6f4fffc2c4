namespace HandoverBot.Vitally;

/// <summary>
/// What Vitally's traits are called, from the section <c>Vitally:Traits</c>. Those that the handbook names have its names. A
/// trait made in Vitally itself has a key such as <c>vitally.custom.newOwner</c>, which Vitally shows beside it.
/// </summary>
public sealed class VitallyTraits
{
    private const string ProductPlace = "{product}";
    private const string RegionPlace = "{region}";

    /// <summary>Written: the pool that an account goes to.</summary>
    public string NewOwner { get; set; } = "New Owner";

    /// <summary>Yes or no; <c>{product}</c> stands for the name the policy gives a product.</summary>
    public string PayingFor { get; set; } = $"Paying for {ProductPlace}";

    /// <summary>Traits of single products that are called otherwise, by the policy's id of the product.</summary>
    public Dictionary<string, string> Products { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a product counts as not paid for where an account has some of these traits but not its own. Otherwise nobody
    /// has said.
    /// </summary>
    public bool MissingMeansNotPaying { get; set; }

    /// <summary>A number of users; <c>{region}</c> stands for a region of the policy's pools.</summary>
    public string UsersIn { get; set; } = $"Users in {RegionPlace}";

    /// <summary>Empty to take Vitally's own monthly revenue, times twelve.</summary>
    public string Arr { get; set; } = "";

    public string Plan { get; set; } = "Plan";

    public string DiscountAgreement { get; set; } = "Discount agreement";

    public string InitialPrepurchaseOn { get; set; } = "Initial credit pre-purchase";

    public string OwnedSince { get; set; } = "Owned since";

    public string AccountPlan { get; set; } = "Account Plan";

    public string AccountPlanUpdatedOn { get; set; } = "Account Plan updated";

    public string ActiveUsers { get; set; } = "Active users";

    public string GrowthPotential { get; set; } = "Growth potential";

    public string LandingArr { get; set; } = "Landing ARR";

    public string StripeCustomers { get; set; } = "Stripe customer ids";

    public string SlackChannel { get; set; } = "Slack channel";

    /// <param name="id">The policy's id of the product.</param>
    public string OfProduct(string id, string name) =>
        Products.GetValueOrDefault(id) ?? PayingFor.Replace(ProductPlace, name, StringComparison.Ordinal);

    public string OfRegion(string region) => UsersIn.Replace(RegionPlace, region, StringComparison.Ordinal);

    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(NewOwner))
            yield return "Set Vitally:Traits:NewOwner to the trait that takes the pool, or leave it out to use New Owner.";
        if (!PayingFor.Contains(ProductPlace, StringComparison.Ordinal))
            yield return $"Vitally:Traits:PayingFor is the same for all products. Put {ProductPlace} where the product's name stands, such as Paying for {ProductPlace}.";
        if (!UsersIn.Contains(RegionPlace, StringComparison.Ordinal))
            yield return $"Vitally:Traits:UsersIn is the same for all regions. Put {RegionPlace} where the region stands, such as Users in {RegionPlace}.";
    }
}
