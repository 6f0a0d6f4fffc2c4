using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Explaining;

/// <summary>What the decision about a handover rests on. There is nothing to fill in.</summary>
public sealed class WhyForm : IHandoverForm
{
    public string Id => HandoverButtons.Why;

    public bool ShowsWhy => true;

    public ModalViewDefinition Render(FormContext context) => context.Why is { } why
        ? WhyView.Of(why)
        : Modal.Notice("Why?", Kit.Section($"What this rests on was not kept, and the account is no longer known."));

    public FormReading Read(ViewState values, FormContext context) => FormReading.Of();
}
