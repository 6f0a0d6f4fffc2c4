using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Meeting;

/// <summary>The new owner says what is missing, and those gates open again; or, where nobody owned it, why it should be somebody else.</summary>
public sealed class PushBackForm : IHandoverForm
{
    private const string Gaps = "Gaps";
    private const string Note = "What is missing";

    public string Id => HandoverButtons.PushBack;

    public ModalViewDefinition Render(FormContext context) => context.Handover.Owner is null ? Unowned(context) : Modal.Form(
        context, Id, "Push back", "Push back",
        Kit.Section($"*{context.Handover.AccountName}* · the gates you name open again, and {context.Now.NameOf(context.Handover.Owner)} mends them."),
        Kit.Input("What is not in a good state yet?", Gaps, Kit.Checkboxes(Entries.Action, [.. Namable(context.Handover).Select(gate => Kit.Option(gate.Title(), gate.Id()))])),
        Kit.Input("What is missing", Note, Kit.TextInput(Entries.Action, multiline: true), hint: "Say what you would need to see."));

    private ModalViewDefinition Unowned(FormContext context) => Modal.Form(
        context, Id, "Push back", "Push back",
        Kit.Section($"*{context.Handover.AccountName}* · nobody has owned it. Whoever named you reads this, and names somebody else."),
        Kit.Input("Why should it be somebody else?", Note, Kit.TextInput(Entries.Action, multiline: true)));

    /// <summary>Whether a deal is closed won is for the account's facts to say.</summary>
    private static IEnumerable<Gate> Namable(Handover handover) =>
        handover.Gates.Select(standing => standing.Gate).Where(gate => gate != Gate.ClosedWon);

    public FormReading Read(ViewState values, FormContext context)
    {
        var gaps = values.Ticked(Gaps).Select(GateNames.FromId).OfType<Gate>().ToList();
        return gaps.Count == 0 && context.Handover.Owner is not null
            ? FormReading.Wrong(Gaps, "Name at least one gap, so that the owner knows what to mend.")
            : FormReading.Of(new PushBack([.. gaps], values.Text(Note) ?? ""), Note);
    }
}
