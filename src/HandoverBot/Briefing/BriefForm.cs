using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;

using SlackNet;

namespace HandoverBot.Briefing;

/// <summary>The brief of a handover, from its card. There is nothing to fill in.</summary>
public sealed class BriefForm : IHandoverForm
{
    public string Id => HandoverButtons.Brief;

    public bool ShowsBrief => true;

    public ModalViewDefinition Render(FormContext context) => BriefView.Of(context.Brief!);

    public FormReading Read(ViewState values, FormContext context) => FormReading.Of();
}
