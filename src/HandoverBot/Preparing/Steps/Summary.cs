using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>What is open and who acts next; for everybody who opens a handover that is not theirs to prepare, too.</summary>
public sealed class Summary : IHandoverForm
{
    private const string Again = "Go back to";

    public string Id => "prepare_summary";

    ModalViewDefinition IHandoverForm.Render(FormContext context) => Render(context);

    public static ModalViewDefinition Render(FormContext context)
    {
        var mayPrepare = Lifecycle.Offers<ConfirmPlan>(context.Handover, context.Now.PartiesOf(context.Viewer));
        var title = context.Handover.AccountName;
        return mayPrepare
            ? Modal.Form(context, new Summary().Id, title, "Done", [.. Blocks(context.Now), Steps(context.Handover)])
            : Modal.Notice(title, Blocks(context.Now));
    }

    public FormReading Read(ViewState values, FormContext context) => FormReading.Of();

    public ModalViewDefinition? After(ViewState values, FormContext context) =>
        Walk.Of(context.Handover).FirstOrDefault(step => step.Id == values.Choice(Again))?.Render(context);

    private static IEnumerable<Block> Blocks(HandoverNow now)
    {
        yield return Kit.Section($"{HandoverWords.Now(now.Handover, now.Roster)}");
        yield return Kit.Section(GateLines.Of(now.Handover));
        var next = now.NextStep;
        if (next.Who.Length > 0)
            yield return Kit.Section($"*Next:* {string.Join(" or ", next.Who.Select(now.Roster.NameOf))} · {next.What}.");
        yield return Kit.Context($"Everything is saved. Policy {now.Policy.Stamp.Name} · come back any time with `/handover {now.Account.Id}`");
    }

    private static InputBlock Steps(Handover handover) => Kit.Input(
        "Go back to a step", Again, optional: true,
        element: Kit.Select(Entries.Action, "Choose a step", [.. Walk.Of(handover).Select(step => Kit.Option(step.Title, step.Id))]));
}
