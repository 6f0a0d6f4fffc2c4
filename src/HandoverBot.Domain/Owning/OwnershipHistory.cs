using System.Collections.Immutable;

namespace HandoverBot.Domain.Owning;

/// <summary>
/// Who owned an account when, as everything that was told adds up. From the first day anybody told of, each day belongs to one
/// person or to nobody; before it nothing is known.
/// </summary>
public sealed record OwnershipHistory
{
    private OwnershipHistory(ImmutableArray<OwnershipEvent> events, ImmutableArray<OwnershipEvent> standing)
    {
        Events = events;
        Standing = standing;
        Spans = [.. SpansOf(standing)];
    }

    public static OwnershipHistory Unknown { get; } = Of([]);

    /// <summary>All that was told, in that order.</summary>
    public ImmutableArray<OwnershipEvent> Events { get; }

    /// <summary>Those that nothing has superseded, the first day first.</summary>
    public ImmutableArray<OwnershipEvent> Standing { get; }

    /// <summary>One after the other, without a gap: nobody's days are spans too. The last one lasts.</summary>
    public ImmutableArray<OwnershipSpan> Spans { get; }

    public OwnershipSpan? Last => Spans.IsEmpty ? null : Spans[^1];

    /// <param name="events">In any order: what supersedes what is written in them.</param>
    public static OwnershipHistory Of(IEnumerable<OwnershipEvent> events)
    {
        ImmutableArray<OwnershipEvent> told = [.. events.OrderBy(each => each.Number)];
        var superseded = told.SelectMany(each => each.Supersedes).ToHashSet();
        return new OwnershipHistory(told, [.. told.Where(each => !superseded.Contains(each.Number)).OrderBy(each => each.From)]);
    }

    /// <summary>Null where it is not known who owned it then, nobody included.</summary>
    public OwnershipSpan? On(DateOnly day) => Spans.FirstOrDefault(span => span.Includes(day));

    /// <summary>As it was known at an instant.</summary>
    public OwnershipHistory AsKnownAt(DateTimeOffset instant) => Of(Events.Where(each => each.ToldAt <= instant));

    /// <summary>With something more told; see <see cref="OwnershipTelling"/>.</summary>
    public OwnershipHistory With(IEnumerable<OwnershipEvent> told) => Of(Events.Concat(told));

    /// <summary>The last word counts where several tell of one day; the same owner twice in a row is one span.</summary>
    private static IEnumerable<OwnershipSpan> SpansOf(ImmutableArray<OwnershipEvent> standing)
    {
        var begun = new List<OwnershipEvent>();
        foreach (var day in standing.GroupBy(each => each.From))
        {
            var word = day.MaxBy(each => each.Number)!;
            if (begun.Count == 0 || begun[^1].Owner != word.Owner)
                begun.Add(word);
        }

        return begun.Select((word, index) =>
            new OwnershipSpan(word.Owner, word.From, index + 1 < begun.Count ? begun[index + 1].From : null, word));
    }
}
