using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>What the customer pays, how, and what more there may be.</summary>
internal static class CommercialLines
{
    private static readonly (Fact Fact, string Label)[] Facts =
    [
        (Fact.Arr, "ARR"),
        (Fact.Plan, "Plan"),
        (Fact.DiscountAgreement, "Discount agreement"),
        (Fact.FirstPrepurchase, "First pre-purchase"),
        (Fact.GrowthPotential, "Growth potential"),
        (Fact.UsersByRegion, "Users by region"),
        (Fact.Churned, "Churned"),
    ];

    public static BriefSection Of(BriefSubject subject)
    {
        var told = FactLine.OfEach(subject.Facts, subject.Policy);
        // Only a deal in progress lands at something.
        (Fact Fact, string Label)[] landing = subject.Account.InitialPrepurchaseOn is null ? [(Fact.LandingArr, "Deal in progress")] : [];
        return new BriefSection(
            "Commercial",
            [
                .. Facts.Concat(landing).Select(fact => subject.Told(fact.Label, told.Single(line => line.Fact == fact.Fact).Value) with
                {
                    IsHeadline = fact.Fact == Fact.Arr,
                }),
            ]);
    }
}
