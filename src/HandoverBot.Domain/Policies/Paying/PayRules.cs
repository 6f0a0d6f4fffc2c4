using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Paying;

/// <summary>What people are paid by, as far as the ledger of a quarter has to know it.</summary>
/// <param name="PayoutMonths">1 to 12; at the end of each of them.</param>
/// <param name="InvoiceWatchDays">How many days after a quarter payments still count towards it; null where nothing is said.</param>
public sealed record PayRules(
    ImmutableArray<int> PayoutMonths, int? InvoiceWatchDays, ImmutableArray<BonusPlan> Bonuses, ImmutableArray<QuotaPlan> Quotas)
{
    public BonusPlan? BonusOf(string role) => Bonuses.FirstOrDefault(plan => plan.Roles.Contains(role));

    public QuotaPlan? QuotaOf(string role) => Quotas.FirstOrDefault(plan => plan.Roles.Contains(role));
}
