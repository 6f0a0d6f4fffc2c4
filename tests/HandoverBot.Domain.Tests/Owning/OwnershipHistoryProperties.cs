using System.Collections.Immutable;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Tests.Owning;

/// <summary>What is true however owners are told and corrected, and whatever the clock does meanwhile.</summary>
public sealed class OwnershipHistoryProperties
{
    private static readonly DateOnly FirstDay = new(2025, 1, 1);
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly OwnershipWord Source = new(OwnershipWordKind.Source, "accounts.csv");

    private static Gen<PersonId?> Owner { get; } = Gen.Elements<PersonId?>(new PersonId("U01ANA"), new PersonId("U02BEN"), new PersonId("U03CLEO"), null);

    private static Gen<Step> AnyTelling { get; } =
        from owner in Owner
        from day in Gen.Choose(0, 60)
        from assumed in Gen.Elements(true, false)
        from later in Gen.Choose(-30, 90)
        select new Step(later, (history, at) => history.Tell(owner, FirstDay.AddDays(day), assumed, at, Source));

    private static Gen<ImmutableArray<OwnershipClaim>> AnyClaims { get; } =
        from days in Gen.ListOf(Gen.Choose(0, 70)).Select(days => days.Distinct().Order().ToList()).Where(days => days.Count >= 2)
        from owners in Gen.ListOf(Owner, days.Count)
        from gaps in Gen.ListOf(Gen.Elements(true, false, false), days.Count)
        from open in Gen.Elements(true, false)
        select Claims(days, [.. owners], [.. gaps], open);

    private static Gen<Step> AnyCorrection { get; } =
        from claims in AnyClaims
        from later in Gen.Choose(-30, 90)
        select new Step(later, (history, at) => history.Correct(claims, at, Corrected));

    private static Arbitrary<IReadOnlyList<Step>> Steps { get; } =
        Arb.From(Gen.ListOf(Gen.OneOf(AnyTelling, AnyTelling, AnyCorrection)).Select(steps => (IReadOnlyList<Step>)[.. steps]));

    [Fact]
    public void No_day_is_missing_and_none_belongs_to_two() => Always(history =>
        history.Spans.Zip(history.Spans.Skip(1)).All(pair => pair.First.Until == pair.Second.From && pair.First.From < pair.Second.From && pair.First.Owner != pair.Second.Owner)
        && history.Last is null or { Until: null });

    [Fact]
    public void Nothing_that_was_told_is_ever_lost() => Check.QuickThrowOnFailure(Prop.ForAll(Steps, steps =>
    {
        var histories = Histories(steps);
        return histories.Zip(histories.Skip(1)).All(pair => pair.Second.Events.Take(pair.First.Events.Length).SequenceEqual(pair.First.Events))
            && histories[^1].Events.Select(each => each.Number).SequenceEqual(Enumerable.Range(1, histories[^1].Events.Length));
    }));

    [Fact]
    public void In_whatever_order_the_events_are_read_they_say_the_same() => Check.QuickThrowOnFailure(Prop.ForAll(Steps, Gen.Choose(0, 1000).ToArbitrary(), (steps, seed) =>
    {
        var history = Histories(steps)[^1];
        var shuffled = history.Events.ToArray();
        new Random(seed).Shuffle(shuffled);
        return OwnershipHistory.Of(shuffled).Spans.SequenceEqual(history.Spans);
    }));

    [Fact]
    public void What_was_known_then_stays_what_was_known_then() => Check.QuickThrowOnFailure(Prop.ForAll(Steps, steps =>
    {
        var histories = Histories(steps);
        return histories.Where(then => !then.Events.IsEmpty).All(then =>
        {
            var at = then.Events[^1].ToldAt;
            // What was told at the same instant later on was known then as well.
            return histories[^1].Events.Skip(then.Events.Length).Any(later => later.ToldAt <= at)
                || histories[^1].AsKnownAt(at).Spans.SequenceEqual(then.Spans);
        });
    }));

    [Fact]
    public void Who_is_told_to_own_it_does_from_that_day_on_and_the_days_before_stay() => Check.QuickThrowOnFailure(Prop.ForAll(
        Steps, Owner.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (steps, owner, day) =>
        {
            var (before, from) = (Histories(steps)[^1], FirstDay.AddDays(day));
            var after = before.With(before.Tell(owner, from, dayIsAssumed: false, Noon.AddDays(500), Source));
            // Who owns it already does so from the day that was told first.
            return before.Last is { } last && last.Owner == owner
                ? after.Last!.Owner == owner
                : Days(from.DayNumber - FirstDay.DayNumber, 90).All(each => after.On(each) is { } span && span.Owner == owner)
                    && Days(-10, day - 1).All(each => Same(before.On(each), after.On(each)));
        }));

    [Fact]
    public void A_correction_counts_for_its_days_and_for_no_other() => Check.QuickThrowOnFailure(Prop.ForAll(Steps, AnyClaims.ToArbitrary(), (steps, claims) =>
    {
        var before = Histories(steps)[^1];
        var after = before.With(before.Correct(claims, Noon.AddDays(500), Corrected));
        var (first, end) = (claims[0].From, claims[^1].Until ?? FirstDay.AddDays(121));
        return Days(-10, 120).All(day => day < first ? Same(before.On(day), after.On(day))
            : day < end ? after.On(day) is { } span && span.Owner == claims.FirstOrDefault(claim => claim.From <= day && !(claim.Until <= day))?.Owner
            : after.On(day) is { } kept && kept.Owner == before.On(day)?.Owner);
    }));

    [Fact]
    public void The_same_correction_again_says_nothing_new() => Check.QuickThrowOnFailure(Prop.ForAll(Steps, AnyClaims.ToArbitrary(), (steps, claims) =>
    {
        var before = Histories(steps)[^1];
        return before.With(before.Correct(claims, Noon.AddDays(500), Corrected)).Correct(claims, Noon.AddDays(501), Corrected).IsEmpty;
    }));

    private static void Always(Func<OwnershipHistory, bool> holds) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Steps, steps => Histories(steps).All(holds)));

    private static IReadOnlyList<OwnershipHistory> Histories(IReadOnlyList<Step> steps)
    {
        List<OwnershipHistory> histories = [OwnershipHistory.Unknown];
        var at = Noon;
        foreach (var step in steps)
        {
            at = at.AddMinutes(step.MinutesLater);
            histories.Add(histories[^1].With(step.Events(histories[^1], at)));
        }

        return histories;
    }

    private static ImmutableArray<OwnershipClaim> Claims(List<int> days, PersonId?[] owners, bool[] gaps, bool open) =>
    [
        .. days.Take(days.Count - 1).Select((day, index) => new OwnershipClaim(
            owners[index],
            FirstDay.AddDays(day),
            open && index == days.Count - 2 ? null : FirstDay.AddDays(gaps[index] && days[index + 1] - day > 1 ? days[index + 1] - 1 : days[index + 1]),
            Note: null)),
    ];

    private static OwnershipWord Corrected(string? note) => new(OwnershipWordKind.Correction, "ownership.csv", note);

    private static IEnumerable<DateOnly> Days(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(FirstDay.AddDays);

    private static bool Same(OwnershipSpan? left, OwnershipSpan? right) => (left is null) == (right is null) && left?.Owner == right?.Owner;

    /// <summary>Somebody tells something; the clock may have been put back since the last time.</summary>
    private sealed record Step(int MinutesLater, Func<OwnershipHistory, DateTimeOffset, ImmutableArray<OwnershipEvent>> Events)
    {
        public override string ToString() => $"{MinutesLater} minutes later: {string.Join(", ", Events(OwnershipHistory.Unknown, Noon))}";
    }
}
