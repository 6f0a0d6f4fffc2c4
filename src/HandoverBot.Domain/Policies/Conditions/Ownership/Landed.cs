using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Ownership;

/// <summary>The customer has bought for the first time: <c>landed</c>. Without such a day, a deal in progress says that it has not.</summary>
public sealed record Landed(string Currency) : Question
{
    public override Fact About => Fact.FirstPrepurchase;

    public override string Words => "has landed";

    public override Finding Evaluate(Facts facts) => facts.Account switch
    {
        { InitialPrepurchaseOn: { } day } when day <= facts.Today => Finding.Of(holds: true, () => $"landed on {Wording.Day(day)}"),
        { InitialPrepurchaseOn: { } day } => Finding.Of(holds: false, () => $"has not landed: its first pre-purchase is on {Wording.Day(day)}"),
        { LandingArr: { } arr } => Finding.Of(holds: false, () => $"has not landed: a deal of {Money.Exact(arr, Currency)} is in progress"),
        _ => Finding.MissingFact(About),
    };

    public override IEnumerable<Facts> Sides(Facts facts) =>
    [
        facts with { Account = facts.Account with { InitialPrepurchaseOn = facts.Today } },
        facts with { Account = facts.Account with { InitialPrepurchaseOn = facts.Today.AddDays(1) } },
    ];

    internal static Condition Read(ObjectReading o, KnownNames known) => new Landed(known.Currency);
}
