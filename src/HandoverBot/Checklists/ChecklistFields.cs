using System.Collections.Immutable;
using System.Globalization;

using HandoverBot.Domain.Checklists;
using HandoverBot.Handovers.Forms;

using SlackNet;

namespace HandoverBot.Checklists;

/// <summary>
/// What somebody did in a form with a checklist. The fields are found by how their ids begin, so that a form counts that was
/// opened before somebody else ticked something.
/// </summary>
/// <param name="Page">The page they filled in, from 0.</param>
/// <param name="GoesTo">The page they want to see next; null where they did not say.</param>
/// <param name="Field">Where an objection to the ticks stands; null where the form has no such field.</param>
public sealed record ChecklistFields(ImmutableArray<ChecklistTick> Ticks, bool TakesIn, int Page, int? GoesTo, string? Field)
{
    internal const string Done = "Done";
    internal const string Change = "Change one item";
    internal const string Note = "Why it does not apply";
    internal const string TakeIn = "New items";
    internal const string PageChoice = "Page";
    internal const string NotApplicable = "na:";
    internal const string Reopen = "open:";
    internal const string Yes = "yes";

    /// <summary>Null on the last page.</summary>
    public int? NextPage { get; private init; }

    /// <summary>What is wrong at <see cref="Field"/>; null where nothing is.</summary>
    public string? Fault { get; private init; }

    /// <summary>Nothing was entered.</summary>
    public bool IsEmpty => Ticks.IsEmpty && !TakesIn && GoesTo is null;

    /// <summary>One item was changed by itself; more of them are likely.</summary>
    public bool ChangesOne => Ticks.Any(tick => tick.Mark != ChecklistMark.Done);

    public static ChecklistFields Read(ViewState values)
    {
        var ticks = values.Values.Keys
            .Where(block => block.StartsWith(Done, StringComparison.Ordinal))
            .SelectMany(values.Ticked)
            .Distinct(StringComparer.Ordinal)
            .Select(item => new ChecklistTick(item, ChecklistMark.Done))
            .ToList();
        var noteField = Find(values, Note);
        var changeField = Find(values, Change);
        var note = noteField is null ? null : values.Text(noteField);
        string? fault = null;
        if (changeField is not null && values.Choice(changeField) is { } change && Changed(change, note) is { } changed)
        {
            if (changed is { Mark: ChecklistMark.NotApplicable, Note: null })
                fault = "Say why this item does not apply.";
            ticks.RemoveAll(tick => tick.ItemId == changed.ItemId);
            ticks.Add(changed);
        }

        var pageField = Find(values, PageChoice);
        var (page, pages) = pageField is null ? (0, 1) : PagesOf(pageField);
        return new ChecklistFields(
            [.. ticks],
            Find(values, TakeIn) is { } takeIn && values.Ticked(takeIn).Contains(Yes),
            page,
            pageField is not null && int.TryParse(values.Choice(pageField), CultureInfo.InvariantCulture, out var goesTo) ? goesTo : null,
            noteField ?? changeField)
        {
            NextPage = page + 1 < pages ? page + 1 : null,
            Fault = fault,
        };
    }

    /// <summary>The id of the field in which another page is chosen: it says which one is shown.</summary>
    internal static string PageField(int page, int pages, int version) => $"{PageChoice} {page + 1} of {pages} ({version})";

    private static ChecklistTick? Changed(string change, string? note) => change switch
    {
        _ when change.StartsWith(NotApplicable, StringComparison.Ordinal) => new(change[NotApplicable.Length..], ChecklistMark.NotApplicable, note),
        _ when change.StartsWith(Reopen, StringComparison.Ordinal) => new(change[Reopen.Length..], ChecklistMark.Open),
        _ => null,
    };

    private static string? Find(ViewState values, string beginning) =>
        values.Values.Keys.FirstOrDefault(block => block.StartsWith($"{beginning} ", StringComparison.Ordinal));

    /// <param name="field">Such as "Page 2 of 3 (17)".</param>
    private static (int Page, int Pages) PagesOf(string field) => field.Split(' ') is [_, var shown, _, var pages, ..]
        && int.TryParse(shown, CultureInfo.InvariantCulture, out var number) && int.TryParse(pages, CultureInfo.InvariantCulture, out var count)
            ? (number - 1, count)
            : (0, 1);
}
