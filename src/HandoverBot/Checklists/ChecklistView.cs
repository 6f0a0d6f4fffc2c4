using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Checklists;

/// <summary>
/// A checklist in a form. Only open items are offered for ticking and settled ones are listed, so that an untouched group never
/// unticks anything.
/// </summary>
public static class ChecklistView
{
    /// <summary>A note is a sentence or two; the whole list has to fit into one view.</summary>
    private const int NoteLength = 500;

    /// <summary>To be filled in; <see cref="ChecklistFields.Read"/> reads it.</summary>
    public static IEnumerable<Block> Form(ShownChecklist shown) =>
    [
        .. Groups(shown).SelectMany(group => Ticking(shown, group)),
        .. Changes(shown),
        .. Offer(shown),
        .. OtherPages(shown),
    ];

    /// <summary>To be read only, all of it: one who only looks turns no pages.</summary>
    public static IEnumerable<Block> Reading(ShownChecklist shown) => Kit.Sections(shown.List.Lines
        .GroupBy(line => line.Item.Group, StringComparer.Ordinal)
        .SelectMany(group => (Mrkdwn[])[Heading(shown, group.First().Item), .. group.Select(line => line.IsSettled ? Settled(line, shown) : Open(line.Item))]));

    private static IEnumerable<ChecklistLine[]> Groups(ShownChecklist shown) =>
        shown.LinesOf(shown.Page).GroupBy(line => line.Item.Group, StringComparer.Ordinal).Select(group => group.ToArray());

    private static IEnumerable<Block> Ticking(ShownChecklist shown, ChecklistLine[] group)
    {
        var open = group.Where(line => !line.IsSettled).ToList();
        Mrkdwn[] read = [.. group.Where(line => line.IsSettled).Select(line => Settled(line, shown)), .. open.Where(HasMore).Select(line => Open(line.Item))];
        if (read.Length > 0)
        {
            foreach (var block in Kit.Sections([Heading(shown, group[0].Item), .. read]))
                yield return block;
        }

        foreach (var boxes in open.Chunk(SlackLimits.GroupOptions))
        {
            yield return Kit.Input(
                read.Length > 0 ? $"{group[0].Item.Group}: still open" : Title(shown, group[0].Item),
                $"{ChecklistFields.Done}:{boxes[0].Item.Id}:{shown.Version}", optional: true,
                element: Kit.Checkboxes(Entries.Action, [.. boxes.Select(line => Kit.Option(line.Item.Text, line.Item.Id))]),
                hint: InFull(boxes));
        }
    }

    private static Mrkdwn Heading(ShownChecklist shown, ChecklistItem item) => $"*{Title(shown, item)}*";

    /// <summary>Such as "Week 1 · 1 of 4 · by 11 Jan 2026, overdue".</summary>
    private static string Title(ShownChecklist shown, ChecklistItem item)
    {
        var group = new Checklist([.. shown.List.Lines.Where(line => line.Item.Group == item.Group)]);
        var by = shown.DueOn(item) is { } day ? $" · by {HandoverWords.Day(day)}{(day < shown.Today && !group.IsComplete ? ", overdue" : "")}" : "";
        return $"{item.Group} · {group.Progress}{by}";
    }

    private static bool HasMore(ChecklistLine line) => line.Item.Help is not null || line.Item.Link is not null;

    private static Mrkdwn Open(ChecklistItem item) => Mrkdwn.Join(
        " · ", [$"⬜ {item.Text}", item.Help is { } help ? $"_{help}_" : Mrkdwn.Empty, item.Link is { } link ? $"{link}" : Mrkdwn.Empty]);

    private static Mrkdwn Settled(ChecklistLine line, ShownChecklist shown) => Mrkdwn.Join(
        " · ",
        [
            line.Mark == ChecklistMark.Done ? (Mrkdwn)$"✅ {line.Item.Text}" : $"➖ {line.Item.Text}",
            line.Mark == ChecklistMark.Done ? Mrkdwn.Empty : $"not applicable: {line.Note}",
            line is { By: { } by, At: { } at } ? $"{shown.Roster.NameOf(by)}, {HandoverWords.Day(shown.Calendar.DayOf(at))}" : Mrkdwn.Empty,
        ]);

    /// <summary>An option has room for 75 characters only; what it cuts off is said below the group.</summary>
    private static string? InFull(ChecklistLine[] lines)
    {
        var cut = lines.Where(line => line.Item.Text.Length > SlackLimits.OptionText && !HasMore(line)).Select(line => line.Item.Text).ToList();
        return cut.Count == 0 ? null : $"In full: {string.Join(" · ", cut)}";
    }

    private static IEnumerable<Block> Changes(ShownChecklist shown)
    {
        Option[] options =
        [
            .. shown.LinesOf(shown.Page).Where(line => shown.MayNotApply || line.IsSettled).Select(line => line.IsSettled
                ? Kit.Option($"Open again: {line.Item.Group}: {line.Item.Text}", $"{ChecklistFields.Reopen}{line.Item.Id}")
                : Kit.Option($"Does not apply: {line.Item.Group}: {line.Item.Text}", $"{ChecklistFields.NotApplicable}{line.Item.Id}")),
        ];
        if (options.Length == 0)
            yield break;
        yield return Kit.Input(
            shown.MayNotApply ? "Does one not apply, or no longer hold?" : "Does one no longer hold?",
            $"{ChecklistFields.Change} ({shown.Version})", Kit.Select(Entries.Action, "Choose an item", options), optional: true,
            hint: shown.MayNotApply ? "One at a time; the form stays open." : null);
        if (shown.MayNotApply)
        {
            yield return Kit.Input(
                "Why it does not apply", $"{ChecklistFields.Note} ({shown.Version})", Kit.TextInput(Entries.Action, maxLength: NoteLength), optional: true);
        }
    }

    private static IEnumerable<Block> Offer(ShownChecklist shown)
    {
        if (shown.Offered.IsEmpty)
            yield break;
        foreach (var block in Kit.Sections([$"*New since this list began:*", .. shown.Offered.Select(item => (Mrkdwn)$"• {item.Group}: {item.Text}")]))
            yield return block;
        yield return Kit.Input(
            "Do they belong on this list?", $"{ChecklistFields.TakeIn} ({shown.Version})", optional: true,
            element: Kit.Checkboxes(Entries.Action, [Kit.Option(shown.Offered.Length == 1 ? "Take it in" : $"Take all {shown.Offered.Length} in", ChecklistFields.Yes)]),
            hint: "The policy, or what it is applied to, has changed since. What is on the list stays as it is either way.");
    }

    private static IEnumerable<Block> OtherPages(ShownChecklist shown)
    {
        if (shown.Pages == 1)
            yield break;
        yield return Kit.Input(
            $"Page {shown.Page + 1} of {shown.Pages}", ChecklistFields.PageField(shown.Page, shown.Pages, shown.Version), optional: true,
            element: Kit.Select(Entries.Action, "Save and show another page", [.. Enumerable.Range(0, shown.Pages).Where(page => page != shown.Page).Select(page => Page(shown, page))]));
    }

    private static Option Page(ShownChecklist shown, int page)
    {
        var lines = shown.LinesOf(page).ToList();
        return Kit.Option($"Page {page + 1}: {lines[0].Item.Group} to {lines[^1].Item.Group}", $"{page}");
    }
}
