using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;

using SlackNet;

namespace HandoverBot.Recalling;

/// <summary>The history of a handover's account, from its card. There is nothing to fill in.</summary>
public sealed class HistoryForm : IHandoverForm
{
    public string Id => HandoverButtons.History;

    public bool ShowsHistory => true;

    public ModalViewDefinition Render(FormContext context) => HistoryView.Of(context.History!);

    public FormReading Read(ViewState values, FormContext context) => FormReading.Of();
}
