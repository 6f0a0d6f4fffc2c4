using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Deciding;

/// <summary>Lets a gate pass that is not clear, for a reason the new owner gets to read.</summary>
public sealed class WaiveGateForm : IHandoverForm
{
    private const string Which = "Gate";
    private const string Reason = "Why waived";

    public string Id => HandoverButtons.Waive;

    public ModalViewDefinition Render(FormContext context)
    {
        var waivable = context.Handover.OpenGates.Where(standing => MayWaive(context, standing.Gate)).ToList();
        if (waivable.Count == 0)
            return Modal.Notice("Waive a gate", Kit.Section($"There is no open gate that you may waive. Open: {HandoverWords.OpenGates(context.Handover)}."));
        return Modal.Form(
            context, Id, "Waive a gate", "Waive",
            Kit.Section($"*{context.Handover.AccountName}* · a waived gate counts as clear. The new owner sees your reason."),
            Kit.Input("Gate", Which, Kit.Select(Entries.Action, "Choose a gate", [.. waivable.Select(standing => Kit.Option(standing.Gate.Title(), standing.Gate.Id()))])),
            Kit.Input("Why", Reason, Kit.TextInput(Entries.Action, multiline: true)));
    }

    public FormReading Read(ViewState values, FormContext context) => GateNames.FromId(values.Choice(Which)) is { } gate
        ? FormReading.Of(new WaiveGate(gate, values.Text(Reason) ?? ""), Reason)
        : FormReading.Wrong(Which, "Choose a gate.");

    private static bool MayWaive(FormContext context, Gate gate) =>
        (Casting.PartiesOf(context.Viewer, context.Handover, context.Now.Roster, context.Now.Policy, gate) & Parties.Waiver) != Parties.None;
}
