using System.Collections.Immutable;

using HandoverBot.Checklists;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>The onboarding items.</summary>
public sealed class ChecklistStep() : PreparationStep("prepare_checklist", "Onboarding checklist", Gate.Onboarding)
{
    public override FormReading Read(ViewState values, FormContext context)
    {
        var fields = ChecklistFields.Read(values);
        // Without a list there is nothing to object to.
        var field = fields.Field ?? "";
        return fields.Fault is { } fault
            ? FormReading.Wrong(field, fault)
            : FormReading.Of(
                [
                    new FormCommand(new TickChecklist(fields.Ticks), field),
                    .. fields.TakesIn ? [new FormCommand(new TakeInItems(Offered(context)), field)] : Array.Empty<FormCommand>(),
                ]);
    }

    public override int PageAfter(ViewState values)
    {
        var fields = ChecklistFields.Read(values);
        return fields.GoesTo ?? (fields.ChangesOne || fields.TakesIn ? fields.Page : fields.NextPage) ?? 0;
    }

    protected override IEnumerable<Block> Blocks(FormContext context)
    {
        var checklist = context.Handover.Checklist;
        yield return checklist.IsComplete
            ? Kit.Section($"*All {checklist.Lines.Length}* are settled. Save and continue to say that they still are, or open one again below.")
            : Kit.Section($"*{checklist.Progress}* settled. Tick what is done and leave the rest for later.");
        var shown = new ShownChecklist(checklist, context.Handover.Version, context.Now.Roster, context.Now.Policy.Fiscal, context.Now.Today)
        {
            Page = context.Page,
            Offered = Offered(context),
        };
        foreach (var block in ChecklistView.Form(shown))
            yield return block;
    }

    /// <summary>Also on the page after this one there may be something to tick.</summary>
    protected override bool StaysOpen(ViewState values, FormContext context)
    {
        var fields = ChecklistFields.Read(values);
        return fields.GoesTo is not null || fields.NextPage is not null
            || (!context.Handover.Checklist.IsComplete && (fields.ChangesOne || fields.TakesIn));
    }

    /// <summary>What the policy has today for what the customer pays for today, and the list has not.</summary>
    private static ImmutableArray<ChecklistItem> Offered(FormContext context) =>
    [
        .. context.Handover.Checklist.Lacking(
            context.Now.InForce.ChecklistFor(context.Now.Account.Products ?? []).Lines.Select(line => line.Item)),
    ];
}
