using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>
/// The onboarding items. Only open ones are offered for ticking and settled ones are listed, so that an untouched group
/// never unticks anything.
/// </summary>
public sealed class ChecklistStep() : PreparationStep("prepare_checklist", "Onboarding checklist", Gate.Onboarding)
{
    private const string Done = "Done";
    private const string NotApplicable = "na:";
    private const string Reopen = "open:";

    public override FormReading Read(ViewState values, FormContext context)
    {
        var ticks = values.Values.Keys
            .Where(block => block.StartsWith(Done, StringComparison.Ordinal))
            .SelectMany(values.Ticked)
            .Distinct(StringComparer.Ordinal)
            .Select(item => new ChecklistTick(item, ChecklistMark.Done))
            .ToList();
        var noteBlock = Note(context.Handover);
        if (values.Choice(Change(context.Handover)) is { } change)
        {
            var note = values.Text(noteBlock);
            var (item, mark) = change.StartsWith(NotApplicable, StringComparison.Ordinal)
                ? (change[NotApplicable.Length..], ChecklistMark.NotApplicable)
                : (change[Reopen.Length..], ChecklistMark.Open);
            if (mark == ChecklistMark.NotApplicable && note is null)
                return FormReading.Wrong(noteBlock, "Say why this item does not apply to the customer.");
            ticks.RemoveAll(tick => tick.ItemId == item);
            ticks.Add(new ChecklistTick(item, mark, note));
        }

        return FormReading.Of(new TickChecklist([.. ticks]), noteBlock);
    }

    protected override IEnumerable<Block> Blocks(FormContext context)
    {
        var checklist = context.Handover.Checklist;
        yield return checklist.IsComplete
            ? Kit.Section($"*All {checklist.Lines.Length}* are settled. Save and continue to say that they still are, or open one again below.")
            : Kit.Section($"*{checklist.Progress}* settled. Tick what is done and leave the rest for later.");
        foreach (var group in checklist.Lines.GroupBy(line => line.Item.Group, StringComparer.Ordinal))
        {
            foreach (var block in Group(context.Handover, group.Key, [.. group]))
                yield return block;
        }

        foreach (var block in Changes(context.Handover))
            yield return block;
    }

    /// <summary>After marking one item as not applicable, more of them are likely.</summary>
    protected override bool StaysOpen(FormContext context) =>
        context.Handover.Checklist is { IsComplete: false } checklist
        && checklist.Lines.Any(line => line.Mark != ChecklistMark.Done && line.At == context.Now.Handover.Standing(Gate.Onboarding)?.At && line.At is not null);

    // Slack keeps what stands in a block of the same id when a view is updated, so ids change with the version.
    private static string Change(Handover handover) => $"Change one item ({handover.Version})";

    private static string Note(Handover handover) => $"Why it does not apply ({handover.Version})";

    private static IEnumerable<Block> Group(Handover handover, string name, ChecklistLine[] lines)
    {
        var open = lines.Where(line => !line.IsSettled).ToList();
        var title = $"{name} · {lines.Length - open.Count} of {lines.Length}";
        if (open.Count < lines.Length)
            yield return Kit.Section(Mrkdwn.Lines([$"*{title}*", .. lines.Where(line => line.IsSettled).Select(Settled)]));
        foreach (var page in open.Chunk(SlackLimits.GroupOptions))
        {
            yield return Kit.Input(
                open.Count < lines.Length ? $"{name}: still open" : title,
                $"{Done}:{page[0].Item.Id}:{handover.Version}", optional: true,
                element: Kit.Checkboxes(Entries.Action, [.. page.Select(line => Kit.Option(line.Item.Text, line.Item.Id))]),
                hint: InFull(page));
        }
    }

    /// <summary>An option has room for 75 characters only; what it cuts off is said below the group.</summary>
    private static string? InFull(ChecklistLine[] lines)
    {
        var cut = lines.Where(line => line.Item.Text.Length > SlackLimits.OptionText).Select(line => line.Item.Text).ToList();
        return cut.Count == 0 ? null : $"In full: {string.Join(" · ", cut)}";
    }

    private static Mrkdwn Settled(ChecklistLine line) => line.Mark == ChecklistMark.Done
        ? (Mrkdwn)$"✅ {line.Item.Text}"
        : $"➖ {line.Item.Text} · not applicable: {line.Note}";

    private static IEnumerable<Block> Changes(Handover handover)
    {
        var options = handover.Checklist.Lines
            .Select(line => line.IsSettled
                ? Kit.Option($"Open again: {line.Item.Group}: {line.Item.Text}", $"{Reopen}{line.Item.Id}")
                : Kit.Option($"Does not apply: {line.Item.Group}: {line.Item.Text}", $"{NotApplicable}{line.Item.Id}"))
            .Take(SlackLimits.SelectOptions)
            .ToList();
        if (options.Count == 0)
            yield break;
        yield return Kit.Input(
            "Does one not apply, or no longer hold?", Change(handover), Kit.Select(Entries.Action, "Choose an item", options), optional: true,
            hint: "One at a time; the form stays open.");
        yield return Kit.Input("Why it does not apply", Note(handover), Kit.TextInput(Entries.Action), optional: true);
    }
}
