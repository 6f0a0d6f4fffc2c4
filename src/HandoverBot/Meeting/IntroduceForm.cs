using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Meeting;

/// <summary>Offers a drafted introduction, and notes where it was made.</summary>
public sealed class IntroduceForm : IHandoverForm
{
    private const string Where = "Introduced where";

    public string Id => HandoverButtons.Introduce;

    public ModalViewDefinition Render(FormContext context) => Modal.Form(
        context, Id, "Introduce", "I have introduced them",
        Kit.Section($"Send the customer a warm introduction, in the shared channel or by mail; the bot does not write to customers. Here is a draft to copy and make your own:"),
        Kit.Divider(),
        Kit.Section($"{IntroductionDraft.For(context.Now)}"),
        Kit.Divider(),
        Kit.Input(
            "Where did you introduce them?", Where, Kit.TextInput(Entries.Action), optional: true,
            hint: "A link to the message, or a word such as “mail”."));

    public FormReading Read(ViewState values, FormContext context) =>
        FormReading.Of(new Introduce(values.Text(Where)), Where);
}
