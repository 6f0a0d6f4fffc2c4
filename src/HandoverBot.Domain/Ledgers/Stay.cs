using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Ledgers;

/// <summary>The days of a quarter on which an account was in one book, in nobody's, or in one that is not known.</summary>
/// <param name="Span">Null where it is not known whose it was.</param>
/// <param name="From">The first of these days.</param>
/// <param name="LeftOn">The first day after; null where it stayed to the period's end.</param>
/// <param name="AtStart">Whether it was there on the quarter's first day.</param>
public sealed record Stay(AccountRecord Account, OwnershipSpan? Span, DateOnly From, DateOnly? LeftOn, bool AtStart)
{
    /// <summary>Null for nobody, and where it is not known.</summary>
    public PersonId? Owner => Span?.Owner;

    /// <summary>Somebody noticed the owner within the quarter, and nobody told since when: it may have been there on the first day.</summary>
    public bool MayHaveBeenThere => !AtStart && Span is { By.DayIsAssumed: true };

    /// <summary>The ARR with which it is in the book on the first of these days.</summary>
    public decimal? StartArr => Account.Arr.AtStartOf(From);

    /// <summary>The ARR with which it is in the book on the last of these days.</summary>
    public decimal? EndArr(LedgerPeriod period) => LeftOn is { } left ? Account.Arr.AtStartOf(left) : Account.Arr.AtEndOf(period.LastDay);

    /// <summary>All the days of the period, one stay after the other.</summary>
    public static IEnumerable<Stay> Of(AccountRecord account, LedgerPeriod period)
    {
        var (start, after) = (period.Quarter.Start, period.LastDay.AddDays(1));
        OwnershipSpan[] spans = [.. account.Owners.Spans.Where(span => span.From < after && !(span.Until <= start))];
        var known = spans.Length == 0 ? after : spans[0].From;
        if (known > start)
            yield return new Stay(account, Span: null, start, known < after ? known : null, AtStart: true);
        foreach (var span in spans)
            yield return new Stay(account, span, span.From < start ? start : span.From, span.Until < after ? span.Until : null, span.From <= start);
    }

    /// <summary>Whether somebody else owned it before; null where nobody knows.</summary>
    public bool? IsInherited
    {
        get
        {
            if (Span is null)
                return null;
            var before = Account.Owners.Spans.TakeWhile(span => span != Span).ToList();
            if (before.Exists(span => span.Owner is not null && span.Owner != Owner))
                return true;
            if (Account.OwnerBeforeHistory is { } told && told != Owner)
                return true;
            // Days that were told to be nobody's are known; those before the history are not.
            return before.Count > 0 && !before[0].By.DayIsAssumed ? false : null;
        }
    }
}
