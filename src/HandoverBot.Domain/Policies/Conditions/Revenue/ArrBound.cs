using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Revenue;

/// <summary>The account's ARR against an amount: <c>arr_at_least</c>, <c>arr_above</c>, <c>arr_at_most</c> or <c>arr_below</c>.</summary>
public sealed record ArrBound(Bound Bound, decimal Amount, string Currency) : Question
{
    public override Fact About => Fact.Arr;

    public override string Words => $"ARR is {Bound.Words(holds: true)} {Money.Exact(Amount, Currency)}";

    public override Finding Evaluate(Facts facts)
    {
        if (facts.Account.Arr is not { } arr)
            return Finding.MissingFact(Fact.Arr);
        var holds = Bound.Holds(arr, Amount);
        return Finding.Of(holds, () => $"ARR is {Money.Exact(arr, Currency)}, {Bound.Words(holds)} {Money.Exact(Amount, Currency)}");
    }

    public override IEnumerable<Facts> Sides(Facts facts) =>
        Bounds.Around(Amount).Select(arr => facts with { Account = facts.Account with { Arr = arr } });

    internal static Func<ObjectReading, KnownNames, Condition> Read(Bound bound) =>
        (o, known) => new ArrBound(bound, o.Required("amount").Amount(), known.Currency);
}
