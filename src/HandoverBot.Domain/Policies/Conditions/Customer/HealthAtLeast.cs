using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>The customer's health score is at least so high: <c>health_at_least</c>.</summary>
public sealed record HealthAtLeast(decimal Score) : Question
{
    private const int BestScore = 10;

    public override Fact About => Fact.Health;

    public override string Words => $"health is at least {Score} of {BestScore}";

    public override Finding Evaluate(Facts facts) => facts.Account.Health is { } health
        ? Finding.Of(health >= Score, () => $"health is {health} of {BestScore}, {(health >= Score ? "at least" : "under")} {Score}")
        : Finding.MissingFact(Fact.Health);

    public override IEnumerable<Facts> Sides(Facts facts) =>
        [facts with { Account = facts.Account with { Health = 0 } }, facts with { Account = facts.Account with { Health = Score } }];

    internal static Condition Read(ObjectReading o, KnownNames known) => new HealthAtLeast(o.Required("score").Number(0, BestScore));
}
