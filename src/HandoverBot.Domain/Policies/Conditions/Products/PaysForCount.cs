using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Products;

/// <summary>The customer pays for so many products of the set: <c>pays_for_count</c>.</summary>
public sealed record PaysForCount(ProductSet Set, int Min, int Max) : ProductQuestion(Set)
{
    public override string Words => $"pays for {Range} of {Set.Words}";

    private string Range => Min == Max ? $"{Min}" : Max >= Set.Count ? $"{Min} or more" : $"{Min} to {Max}";

    public override Finding Evaluate(Facts facts) => Set.Judge(facts, paid => paid >= Min && paid <= Max);

    internal static Condition Read(ObjectReading o, KnownNames known)
    {
        var set = ProductSet.Read(o.Required("of"), known);
        var (min, max) = (o.Optional("min"), o.Optional("max"));
        if (min is null && max is null)
            o.Fault("needs \"min\", \"max\" or both.");
        var count = new PaysForCount(set, min?.Whole(0, int.MaxValue) ?? 0, max?.Whole(0, int.MaxValue) ?? int.MaxValue);
        if (count.Min > count.Max)
            o.Fault($"\"min\" ({count.Min}) is above \"max\" ({count.Max}), so it can never hold.");
        else if (set.Count > 0 && count.Min > set.Count)
            o.Fault($"\"min\" is {count.Min}, but there are only {set.Count} products to pay for, so it can never hold.");
        return count;
    }
}
