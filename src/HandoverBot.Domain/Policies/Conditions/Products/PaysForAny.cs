using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Products;

/// <summary>The customer pays for at least one product of the set: <c>pays_for_any</c>.</summary>
public sealed record PaysForAny(ProductSet Set) : ProductQuestion(Set)
{
    public override string Words => $"pays for any of {Set.Words}";

    public override Finding Evaluate(Facts facts) => Set.Judge(facts, paid => paid > 0);

    internal static Condition Read(ObjectReading o, KnownNames known) => new PaysForAny(ProductSet.Read(o.Required("of"), known));
}
