using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Checklists.Work;

/// <summary>
/// A working list of a handover, where another form of it leads to. What is ticked goes to <see cref="WorkSubmissions"/>: the list
/// is no part of the handover's own state, and outlives it.
/// </summary>
public sealed class HandoverWorkForm(WorkOccasion occasion) : IHandoverForm
{
    public string Id => WorkListView.IdOf(occasion);

    public ModalViewDefinition Render(FormContext context) => context.Now.Work.FirstOrDefault(list => list.Occasion == occasion) is { } list
        ? WorkListView.Of(WorkNow.Of(list, context.Now, context.Viewer))
        : Modal.Notice("No such list", Kit.Section($"The policy of this handover has no such list, or it is not the time for it."));

    public FormReading Read(ViewState values, FormContext context) => FormReading.Of();
}
