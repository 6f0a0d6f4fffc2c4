using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Accounts;

/// <summary>A customer, as the customer system last told. Null means nobody has said, never "no" or zero.</summary>
public sealed record Account
{
    public required AccountId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Annual recurring revenue in the policy's currency.</summary>
    public decimal? Arr { get; init; }

    public PersonId? Owner { get; init; }

    /// <summary>Ids of the products paid for; empty when it is known that there are none.</summary>
    public ImmutableSortedSet<string>? Products { get; init; }

    public ImmutableSortedDictionary<string, int>? UsersByRegion { get; init; }

    public Plan? Plan { get; init; }

    public bool? Churned { get; init; }

    public bool? DiscountAgreement { get; init; }

    /// <summary>The day of the first credit pre-purchase.</summary>
    public DateOnly? InitialPrepurchaseOn { get; init; }

    public DateOnly? OwnedSince { get; init; }

    public PersonId? PreviousOwner { get; init; }

    public Uri? AccountPlan { get; init; }

    public DateOnly? AccountPlanUpdatedOn { get; init; }

    /// <summary>Health score from 0 (worst) to 10.</summary>
    public decimal? Health { get; init; }

    /// <summary>Users seen in the past month.</summary>
    public int? ActiveUsers { get; init; }

    public GrowthPotential? GrowthPotential { get; init; }

    /// <summary>The ARR a deal in progress is expected to land at.</summary>
    public decimal? LandingArr { get; init; }

    public ImmutableArray<string> StripeCustomers { get; init; } = [];

    public string? VitallyId { get; init; }

    /// <summary>The channel shared with the customer: id or name.</summary>
    public string? SlackChannel { get; init; }

    /// <summary>Where these facts come from, such as <c>CSV</c>.</summary>
    public string Source { get; init; } = "CSV";

    /// <summary>When they were read there.</summary>
    public DateTimeOffset AsOf { get; init; }
}

/// <summary>The commercial plan a customer is on.</summary>
public enum Plan
{
    Standard,
    Yc,
    Startup,
}

/// <summary>How much more the customer could buy.</summary>
public enum GrowthPotential
{
    None,
    Low,
    Medium,
    High,
}
