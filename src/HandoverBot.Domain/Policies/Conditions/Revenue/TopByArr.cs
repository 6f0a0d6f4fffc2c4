using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Revenue;

/// <summary>The account is among those with the highest ARR: <c>top_by_arr</c>.</summary>
public sealed record TopByArr(int Count) : Question
{
    public override Fact About => Fact.RankByArr;

    public override string Words => $"is among the top {Count} accounts by ARR";

    public override Finding Evaluate(Facts facts) => facts.RankByArr is { } rank
        ? Finding.Of(rank <= Count, () => $"ranks {rank} by ARR, {(rank <= Count ? "among" : "not among")} the top {Count}")
        : Finding.MissingFact(Fact.Arr);

    public override IEnumerable<Facts> Sides(Facts facts) =>
        [facts with { RankByArr = Count }, facts with { RankByArr = Count < int.MaxValue ? Count + 1 : Count }];

    internal static Condition Read(ObjectReading o, KnownNames known) => new TopByArr(o.Required("count").Whole(1, int.MaxValue));
}
