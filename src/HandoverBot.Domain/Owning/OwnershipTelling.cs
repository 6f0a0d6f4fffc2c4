using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Owning;

/// <summary>What new events come of something being told. Nothing comes of what is known already.</summary>
public static class OwnershipTelling
{
    /// <summary>Somebody is the owner from a day on, until somebody says otherwise: whatever was to begin on that day or later does not.</summary>
    /// <param name="owner">Null for nobody.</param>
    /// <param name="dayIsAssumed">Whether the day is only the one on which it was noticed.</param>
    public static ImmutableArray<OwnershipEvent> Tell(
        this OwnershipHistory history, PersonId? owner, DateOnly from, bool dayIsAssumed, DateTimeOffset at, OwnershipWord word)
    {
        if (history.Last is { } last && last.Owner == owner && (dayIsAssumed || !IsSinceWhen(history, last, from)))
            return [];
        return
        [
            new OwnershipEvent(history.NextNumber(), owner, from, history.NotBefore(at), word)
            {
                DayIsAssumed = dayIsAssumed,
                Supersedes = [.. history.Standing.Where(each => each.From >= from).Select(each => each.Number)],
            },
        ];
    }

    /// <summary>
    /// The claims take the place of all that was told of the days from the first claim's first to the last one's last. Days between
    /// them that none is about are nobody's; what was known of the days after them stays.
    /// </summary>
    /// <param name="claims">In order, without overlap.</param>
    public static ImmutableArray<OwnershipEvent> Correct(
        this OwnershipHistory history, IReadOnlyList<OwnershipClaim> claims, DateTimeOffset at, Func<string?, OwnershipWord> word)
    {
        if (claims.Count == 0)
            return [];
        var (first, end) = (claims[0].From, claims[^1].Until);
        OwnershipClaim[] claimed = [.. Joined(WithoutGaps(claims))];
        if (Agrees(history, claimed, first, end))
            return [];

        ImmutableArray<int> superseded =
            [.. history.Standing.Where(each => each.From >= first && !(each.From >= end)).Select(each => each.Number)];
        var (number, toldAt) = (history.NextNumber(), history.NotBefore(at));
        return
        [
            .. Joined(claimed.Concat(After(history, end))).Select((begun, index) =>
                new OwnershipEvent(number + index, begun.Owner, begun.From, toldAt, word(begun.Note)) { Supersedes = index == 0 ? superseded : [] }),
        ];
    }

    private static IEnumerable<OwnershipClaim> WithoutGaps(IReadOnlyList<OwnershipClaim> claims)
    {
        for (var index = 0; index < claims.Count; index++)
        {
            yield return claims[index];
            if (index + 1 < claims.Count && claims[index].Until is { } until && until < claims[index + 1].From)
                yield return new OwnershipClaim(Owner: null, until, claims[index + 1].From, Note: null);
        }
    }

    /// <summary>Without those that go on with the owner before them.</summary>
    private static IEnumerable<OwnershipClaim> Joined(IEnumerable<OwnershipClaim> claims)
    {
        OwnershipClaim? before = null;
        foreach (var claim in claims)
        {
            if (before is null || before.Owner != claim.Owner)
                yield return claim;
            before = claim;
        }
    }

    /// <summary>Who goes on after the last claim: what was known, or nobody where nothing was.</summary>
    private static IEnumerable<OwnershipClaim> After(OwnershipHistory history, DateOnly? end) => end is not { } until || history.On(until) is { } known && known.From == until
        ? []
        : [new OwnershipClaim(history.On(until)?.Owner, until, Until: null, Note: null)];

    private static bool Agrees(OwnershipHistory history, OwnershipClaim[] claimed, DateOnly first, DateOnly? end)
    {
        OwnershipSpan[] known = [.. history.Spans.Where(span => !(span.Until <= first) && !(span.From >= end))];
        return known is [var earliest, ..]
            && earliest.From <= first
            && !Array.Exists(known, span => span.From >= first && span.By.DayIsAssumed)
            && known.Select(span => (span.Owner, span.From < first ? first : span.From)).SequenceEqual(claimed.Select(claim => (claim.Owner, claim.From)));
    }

    /// <summary>Whether the day says since when somebody has been the owner, where so far there was only the day on which it was noticed.</summary>
    private static bool IsSinceWhen(OwnershipHistory history, OwnershipSpan last, DateOnly from) =>
        last.By.DayIsAssumed && from <= last.From && (history.Spans.Length == 1 || from > history.Spans[^2].From);

    private static int NextNumber(this OwnershipHistory history) => history.Events.IsEmpty ? 1 : history.Events[^1].Number + 1;

    /// <summary>A clock that was put back does not put this before what was told earlier.</summary>
    private static DateTimeOffset NotBefore(this OwnershipHistory history, DateTimeOffset at) =>
        history.Events.IsEmpty || history.Events[^1].ToldAt <= at ? at : history.Events[^1].ToldAt;
}
