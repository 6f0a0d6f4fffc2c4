using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Products;

/// <summary>The customer pays for every product of the set: <c>pays_for_all</c>.</summary>
public sealed record PaysForAll(ProductSet Set) : ProductQuestion(Set)
{
    public override string Words => $"pays for all of {Set.Words}";

    public override Finding Evaluate(Facts facts) => Set.Judge(facts, paid => paid == Set.Count);

    internal static Condition Read(ObjectReading o, KnownNames known) => new PaysForAll(ProductSet.Read(o.Required("of"), known));
}
