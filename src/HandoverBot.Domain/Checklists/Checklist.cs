using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Checklists;

/// <summary>A list of things to have done, and how far it has come. Its items never change once it runs.</summary>
public sealed record Checklist(ImmutableArray<ChecklistLine> Lines)
{
    public static Checklist Empty { get; } = new([]);

    public int Settled => Lines.Count(line => line.IsSettled);

    public bool IsComplete => Lines.All(line => line.IsSettled);

    /// <summary>Such as "7 of 12".</summary>
    public string Progress => $"{Settled} of {Lines.Length}";

    public IEnumerable<ChecklistLine> Open => Lines.Where(line => !line.IsSettled);

    public ChecklistLine? Find(string itemId) => Lines.FirstOrDefault(line => line.Item.Id == itemId);

    public static Checklist Of(IEnumerable<ChecklistItem> items) =>
        new([.. items.Select(item => new ChecklistLine(item, ChecklistMark.Open))]);

    public Checklist With(IEnumerable<ChecklistTick> ticks, PersonId? by, DateTimeOffset at)
    {
        var byItem = ticks.ToDictionary(tick => tick.ItemId, StringComparer.Ordinal);
        return new([.. Lines.Select(line => byItem.TryGetValue(line.Item.Id, out var tick)
            ? line with { Mark = tick.Mark, Note = tick.Note, By = by, At = at }
            : line)]);
    }

    /// <summary>With more items to do.</summary>
    public Checklist With(IEnumerable<ChecklistItem> items) =>
        new([.. Lines, .. items.Select(item => new ChecklistLine(item, ChecklistMark.Open))]);

    /// <summary>Those items of a template that are not on this list; it may have been written anew since the list began.</summary>
    public IEnumerable<ChecklistItem> Lacking(IEnumerable<ChecklistItem> template) => template.Where(item => Find(item.Id) is null);

    /// <summary>With nobody's word on any item.</summary>
    public Checklist Reopened() => Of(Lines.Select(line => line.Item));

    public bool Equals(Checklist? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Length;
}

/// <summary>One thing to do, as the policy words it.</summary>
/// <param name="Id">Unique within the policy, such as <c>session_replay.privacy</c>.</param>
/// <param name="Group">The heading it stands under, such as "Session replay".</param>
public sealed record ChecklistItem(string Id, string Group, string Text)
{
    /// <summary>How it is done, or what it is for; null where the text says enough.</summary>
    public string? Help { get; init; }

    /// <summary>Where to do it, or to read more.</summary>
    public Uri? Link { get; init; }

    /// <summary>Counted from the list's first day; null for no such day.</summary>
    public Due? Due { get; init; }
}

/// <summary>An item with its mark: whose word, when, and the note that explains it.</summary>
public sealed record ChecklistLine(
    ChecklistItem Item, ChecklistMark Mark, PersonId? By = null, DateTimeOffset? At = null, string? Note = null)
{
    public bool IsSettled => Mark != ChecklistMark.Open;
}

/// <summary>Sets an item's mark; a note is needed for <see cref="ChecklistMark.NotApplicable"/>.</summary>
public sealed record ChecklistTick(string ItemId, ChecklistMark Mark, string? Note = null);

public enum ChecklistMark
{
    Open,
    Done,
    NotApplicable,
}
