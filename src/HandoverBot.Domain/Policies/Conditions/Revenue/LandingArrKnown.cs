using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Revenue;

/// <summary>
/// Somebody has said what the deal in progress will land at: <c>landing_arr_known</c>. It is never unknown, so beside other
/// questions about a deal it settles that accounts without one are not meant.
/// </summary>
public sealed record LandingArrKnown(string Currency) : Question
{
    public override Fact About => Fact.LandingArr;

    public override string Words => "it is known what the deal lands at";

    public override Finding Evaluate(Facts facts) => facts.Account.LandingArr is { } arr
        ? Finding.Of(holds: true, () => $"lands at {Money.Exact(arr, Currency)}")
        : Finding.Of(holds: false, () => "nobody has said what it lands at");

    public override IEnumerable<Facts> Sides(Facts facts) =>
        [facts with { Account = facts.Account with { LandingArr = 0 } }, facts with { Account = facts.Account with { LandingArr = null } }];

    internal static Condition Read(ObjectReading o, KnownNames known) => new LandingArrKnown(known.Currency);
}
