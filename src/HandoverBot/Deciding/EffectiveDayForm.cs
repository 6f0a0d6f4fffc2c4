using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Deciding;

/// <summary>Leadership sets the day on which ownership moves, against the policy's timing.</summary>
public sealed class EffectiveDayForm : IHandoverForm
{
    private const string Day = "Effective day";
    private const string Reason = "Why this day";

    public string Id => HandoverButtons.SetEffectiveDay;

    public ModalViewDefinition Render(FormContext context)
    {
        var day = context.Handover.EffectiveOn ?? context.Now.Timing.EffectiveOn;
        return Modal.Form(
            context, Id, "Set the effective day", "Set",
            Kit.Section(Mrkdwn.Lines(
                day is { } known
                    ? $"*{context.Handover.AccountName}* changes hands on *{HandoverWords.Day(known)}* at the earliest."
                    : (Mrkdwn)$"The policy cannot say when *{context.Handover.AccountName}* may change hands.",
                Mrkdwn.Lines(context.Now.Timing.Findings.Select(finding => (Mrkdwn)$"{finding}")))),
            Kit.Input("Changes hands on", Day, Kit.Date(Entries.Action, context.Handover.EffectiveOn)),
            Kit.Input("Why", Reason, Kit.TextInput(Entries.Action, multiline: true), hint: "Kept with the decision."));
    }

    public FormReading Read(ViewState values, FormContext context) => (values.Day(Day) ?? context.Handover.EffectiveOn) is { } day
        ? FormReading.Of(new SetEffectiveDay(day, values.Text(Reason) ?? ""), day < context.Now.Today ? Day : Reason)
        : FormReading.Wrong(Day, "Choose a day.");
}
