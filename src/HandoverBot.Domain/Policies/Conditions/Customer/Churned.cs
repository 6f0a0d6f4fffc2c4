using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>The customer has left: <c>churned</c>.</summary>
public sealed record Churned : Question
{
    public override Fact About => Fact.Churned;

    public override string Words => "has churned";

    public override Finding Evaluate(Facts facts) => facts.Account.Churned is { } churned
        ? Finding.Of(churned, () => churned ? "has churned" : "has not churned")
        : Finding.MissingFact(Fact.Churned);

    public override IEnumerable<Facts> Sides(Facts facts) =>
        [facts with { Account = facts.Account with { Churned = true } }, facts with { Account = facts.Account with { Churned = false } }];

    internal static Condition Read(ObjectReading o, KnownNames known) => new Churned();
}
