using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>The customer has committed in return for a discount: <c>discount_agreement</c>.</summary>
public sealed record HasDiscountAgreement : Question
{
    public override Fact About => Fact.DiscountAgreement;

    public override string Words => "has a discount agreement";

    public override Finding Evaluate(Facts facts) => facts.Account.DiscountAgreement is { } agreed
        ? Finding.Of(agreed, () => agreed ? "has a discount agreement" : "has no discount agreement")
        : Finding.MissingFact(Fact.DiscountAgreement);

    public override IEnumerable<Facts> Sides(Facts facts) =>
    [
        facts with { Account = facts.Account with { DiscountAgreement = true } },
        facts with { Account = facts.Account with { DiscountAgreement = false } },
    ];

    internal static Condition Read(ObjectReading o, KnownNames known) => new HasDiscountAgreement();
}
