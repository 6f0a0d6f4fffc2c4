using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Revenue;

/// <summary>The deal in progress is expected to land at an amount or more: <c>landing_arr_at_least</c>.</summary>
public sealed record LandingArrAtLeast(decimal Amount, string Currency) : Question
{
    public override Fact About => Fact.LandingArr;

    public override string Words => $"lands at {Money.Exact(Amount, Currency)} or more";

    public override Finding Evaluate(Facts facts)
    {
        if (facts.Account.LandingArr is not { } arr)
            return Finding.MissingFact(Fact.LandingArr);
        var holds = arr >= Amount;
        return Finding.Of(
            holds,
            () => $"lands at {Money.Exact(arr, Currency)}, {Bound.AtLeast.Words(holds)} {Money.Exact(Amount, Currency)}");
    }

    public override IEnumerable<Facts> Sides(Facts facts) =>
        [facts with { Account = facts.Account with { LandingArr = 0 } }, facts with { Account = facts.Account with { LandingArr = Amount } }];

    internal static Condition Read(ObjectReading o, KnownNames known) =>
        new LandingArrAtLeast(o.Required("amount").Amount(), known.Currency);
}
