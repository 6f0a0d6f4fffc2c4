using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Paying;

/// <summary>A bonus for keeping customers: nothing up to one retention, all of it at another, and a straight line through both.</summary>
/// <param name="PaysFrom">Percent; what is kept up to here pays nothing.</param>
/// <param name="PaysInFullAt">Percent, above <paramref name="PaysFrom"/>.</param>
/// <param name="Capped">Whether more than that pays no more.</param>
/// <param name="RetainedAboveMonthly">For logos: a customer counts as kept above this amount a month; null for any amount.</param>
/// <param name="AnnualizesUsage">For revenue: the usage of the quarter counts, times four, and not the contract.</param>
/// <param name="GuaranteedMonths">How long somebody new gets all of it; null for no such time.</param>
public sealed record BonusPlan(
    ImmutableArray<string> Roles, RetentionMeasure Measure, decimal PaysFrom, decimal PaysInFullAt, bool Capped,
    decimal? RetainedAboveMonthly, bool AnnualizesUsage, int? GuaranteedMonths);

public enum RetentionMeasure
{
    /// <summary>How many customers are kept.</summary>
    LogoRetention,

    /// <summary>How much of the revenue is kept; above a hundred percent where it grows.</summary>
    RevenueRetention,
}
