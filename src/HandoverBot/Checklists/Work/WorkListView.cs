using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Checklists.Work;

/// <summary>A running list in a modal: to tick for those it belongs to, to read for those who look after them.</summary>
public static class WorkListView
{
    /// <summary>The field with a ramp's first day.</summary>
    public const string FirstDay = "First day";

    /// <summary>The callback id of its view, and the action id of the button that opens it.</summary>
    public static string IdOf(WorkOccasion occasion) => $"work_{occasion.Id()}";

    /// <param name="page">From 0.</param>
    public static ModalViewDefinition Of(WorkNow now, int page = 0)
    {
        var (list, access) = (now.List, now.Access);
        if (!access.MayLook)
            return Modal.Notice("Not yours to see", Kit.Section($"Only {access.Tickers} and their team leads can see “{list.Name}”."));
        if (list is { Occasion: WorkOccasion.NewHire, IsBegun: false })
            return Start(now);
        var shown = Shown(now, page);
        return access is { MayTick: true, Closed: null }
            ? Form(now, "Save", [.. Head(now), .. ChecklistView.Form(shown), .. access.MayStart ? [DayField(list.FirstDay)] : Array.Empty<Block>()])
            : Modal.Notice(list.Name, [.. Head(now), .. ChecklistView.Reading(shown)]);
    }

    /// <summary>Such as "7 of 12 · next by 9 Jan 2026 · 2 overdue".</summary>
    public static string Progress(WorkList list, DateOnly today)
    {
        var overdue = list.Overdue(today).Count();
        string[] pieces =
        [
            list.Checklist.Progress,
            .. list.NextDue(today) is { } day ? [$"next by {HandoverWords.Day(day)}"] : Array.Empty<string>(),
            .. overdue > 0 ? [$"{overdue} overdue"] : Array.Empty<string>(),
        ];
        return string.Join(" · ", pieces);
    }

    private static ModalViewDefinition Start(WorkNow now)
    {
        var items = now.List.Checklist.Lines.Length;
        return now.Access.MayStart
            ? Form(now, "Start", [Kit.Section($"*{now.List.Name}* for *{now.For}*: {items} items, whose days are counted from the first day."), DayField(now.Today)])
            : Modal.Notice(now.List.Name, Kit.Section($"It has not been started. {now.Access.Starters} can start it with `/mybook ramp`."));
    }

    private static IEnumerable<Block> Head(WorkNow now)
    {
        var checklist = now.List.Checklist;
        yield return Kit.Section(checklist.IsComplete
            ? (Mrkdwn)$"*{now.List.Name}* · {now.For}\n*All {checklist.Lines.Length}* are settled."
            : $"*{now.List.Name}* · {now.For}\n*{Progress(now.List, now.Today)}*");
        if (now.Access.Closed is { } closed)
            yield return Kit.Context($"{closed}");
        else if (!now.Access.MayTick)
            yield return Kit.Context($"{now.Access.Tickers} tick it.");
    }

    private static ShownChecklist Shown(WorkNow now, int page) => new(now.List.Checklist, now.List.Version, now.Roster, now.Policy.Fiscal, now.Today)
    {
        Page = page,
        DueOn = now.List.DueOn,
        Offered = [.. now.List.Checklist.Lacking(now.Template)],
    };

    private static InputBlock DayField(DateOnly? day) => Kit.Input(
        "First day", FirstDay, Kit.Date(Entries.Action, day), optional: true, hint: "The days of the list are counted from it.");

    private static ModalViewDefinition Form(WorkNow now, string submit, IReadOnlyCollection<Block> blocks) =>
        Kit.Modal(now.List.Name, IdOf(now.List.Occasion), blocks, submit, privateMetadata: now.List.Id.Value);
}
