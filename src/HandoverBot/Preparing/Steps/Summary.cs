using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>What is open and who acts next; from here everybody reaches what they may do, whichever card they have.</summary>
public sealed class Summary : IHandoverForm
{
    public const string FormId = "prepare_summary";

    private const string Next = "Go on to";

    public string Id => FormId;

    public ModalViewDefinition Render(FormContext context) => Modal.Form(
        context, FormId, context.Handover.AccountName, "Done",
        [
            .. Blocks(context.Now, context.Viewer),
            Kit.Input(
                "Anything else?", Next, Kit.Select(Entries.Action, "Choose, or just press Done", [.. Choices(context)]), optional: true),
        ]);

    public FormReading Read(ViewState values, FormContext context) => FormReading.Of();

    public string? After(ViewState values, FormContext context) => values.Choice(Next);

    private static IEnumerable<Option> Choices(FormContext context)
    {
        var parties = context.Now.PartiesOf(context.Viewer);
        var steps = Walk.IsFor(context) ? Walk.Of(context.Handover) : [];
        var forms = HandoverButtons.FormsFor(context.Now, parties, context.Viewer).Where(form => steps.All(step => step.Id != form.Id));
        return
        [
            .. steps.Select(step => Kit.Option($"Step: {step.Title}", step.Id)),
            .. HandoverWorkView.Choices(context.Now, context.Viewer),
            .. forms.Select(form => Kit.Option(form.Label, form.Id)),
            .. HandoverButtons.QuestionsAbout(context.Handover).Select(question => Kit.Option(question.Words, question.ActionId)),
        ];
    }

    private static IEnumerable<Block> Blocks(HandoverNow now, Person viewer)
    {
        yield return Kit.Section($"{HandoverWords.Now(now.Handover, now.Roster)}");
        if (HandoverWords.DaySet(now.Handover, now.Roster) is { } set)
            yield return Kit.Section($"{set}");
        if (!now.Handover.Gates.IsEmpty)
            yield return Kit.Section(GateLines.Of(now));
        foreach (var block in (IEnumerable<Block>)[.. HandoverWorkView.InSummary(now, viewer), .. DriftView.Of(now)])
            yield return block;
        var next = now.NextStep;
        if (next.Stuck is { } stuck)
            yield return Kit.Section($"*Next:* {stuck}.");
        else if (next.Who.Length > 0)
            yield return Kit.Section($"*Next:* {string.Join(" or ", next.Who.Select(now.Roster.NameOf))} · {next.What}.");
        yield return Kit.Context($"Everything is saved. Policy {now.Policy.Stamp.Name} · come back any time with `/handover {now.Account.Id}`");
    }
}
