using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Meeting;

/// <summary>Notes that the customer met the new owner while the deal was still open.</summary>
public sealed class IntroduceEarlyForm : IHandoverForm
{
    private const string Where = "Introduced early where";

    public string Id => HandoverButtons.IntroduceEarly;

    public ModalViewDefinition Render(FormContext context) => Modal.Form(
        context, Id, "Early introduction", "They have met",
        [
        .. EarlyView.Of(context.Now),
        Kit.Input(
            "Where did they meet?", Where, Kit.TextInput(Entries.Action), optional: true,
            hint: "A link to the call or its notes, or a word such as “wrap-up call”."),
        ]);

    public FormReading Read(ViewState values, FormContext context) =>
        FormReading.Of(new IntroduceEarly(values.Text(Where)), Where);
}
