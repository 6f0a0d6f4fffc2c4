using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Paying;

/// <summary>A quota of ARR to add to the book. The ledger says what was added; what that pays is worked out elsewhere.</summary>
/// <param name="WithoutQuotaMonths">How long somebody new has none and is paid in full; null for no such time.</param>
/// <param name="OveragesCount">Whether what a customer used beyond its annual contract counts.</param>
public sealed record QuotaPlan(ImmutableArray<string> Roles, int? WithoutQuotaMonths, bool OveragesCount);
