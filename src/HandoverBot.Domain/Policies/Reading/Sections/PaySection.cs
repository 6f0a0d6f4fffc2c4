using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>pay</c>: bonuses, quotas and when they are paid.</summary>
internal static class PaySection
{
    private const decimal MostPercent = 1000;

    private static readonly Choices<RetentionMeasure> Measures = Choices.Of<RetentionMeasure>();

    public static PayRules Read(ObjectReading o, KnownNames known)
    {
        var paid = new Names("plan for the role");
        return new PayRules(
            o.Required("payout_months").NotEmpty("month").Distinct(ReadMonth),
            o.Optional("invoice_watch_days")?.Whole(1, 92),
            o.Optional("bonuses") is { } bonuses ? [.. bonuses.List(item => item.Object(plan => ReadBonus(plan, paid, known))).OfType<BonusPlan>()] : [],
            o.Optional("quotas") is { } quotas ? [.. quotas.List(item => item.Object(plan => ReadQuota(plan, paid, known))).OfType<QuotaPlan>()] : []);
    }

    private static int? ReadMonth(Node node)
    {
        var faults = node.Faults.Count;
        var month = node.Whole(1, 12);
        return node.Faults.Count == faults ? month : null;
    }

    private static BonusPlan ReadBonus(ObjectReading o, Names paid, KnownNames known)
    {
        var full = o.Required("pays_in_full_at");
        var above = o.Optional("retained_above_monthly");
        var usage = o.Optional("annualizes_usage");
        var plan = new BonusPlan(
            ReadRoles(o, paid, known),
            o.Required("measure").Choice(Measures),
            o.Required("pays_from").Number(0, MostPercent),
            full.Number(0, MostPercent),
            o.Required("capped").Flag(),
            above?.Amount(),
            usage?.Flag() ?? false,
            o.Optional("guaranteed_months")?.Whole(1, 60));

        if (!full.IsMissing && plan.PaysInFullAt <= plan.PaysFrom)
            full.Fault($"is {plan.PaysInFullAt} percent, but the bonus pays nothing up to {plan.PaysFrom}; it has to be above that.");
        if (plan.Measure != RetentionMeasure.LogoRetention)
            above?.Fault("belongs to \"logo_retention\" only, which counts customers.");
        if (plan.Measure != RetentionMeasure.RevenueRetention)
            usage?.Fault("belongs to \"revenue_retention\" only.");
        return plan;
    }

    private static QuotaPlan ReadQuota(ObjectReading o, Names paid, KnownNames known) =>
        new(ReadRoles(o, paid, known), o.Optional("without_quota_months")?.Whole(1, 60), o.Required("overages_count").Flag());

    /// <summary>Nobody is paid by two plans.</summary>
    private static ImmutableArray<string> ReadRoles(ObjectReading o, Names paid, KnownNames known) =>
        known.Roles.ReferOnce(o.Required("roles").NotEmpty("role"), paid);
}
