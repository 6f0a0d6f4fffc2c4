using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Meeting;

/// <summary>Offers a drafted introduction, and notes where it was made.</summary>
public sealed class IntroduceForm : IHandoverForm
{
    private const string Where = "Introduced where";

    public string Id => HandoverButtons.Introduce;

    public ModalViewDefinition Render(FormContext context) => Modal.Form(
        context, Id, "Introduce", "I have introduced them",
        [
            Kit.Section(Mrkdwn.Lines(
                $"Send the customer a warm introduction, in the shared channel or by mail; the bot does not write to customers. Here is a draft to copy and make your own:",
                IntroductionView.Of(context.Now))),
            Kit.Divider(),
            Kit.Section($"{IntroductionDraft.For(context.Now)}"),
            Kit.Divider(),
            .. Contacts(context),
            Kit.Input(
                "Where did you introduce them?", Where, Kit.TextInput(Entries.Action),
                hint: "A link to the message, from https:// on, or a word such as “mail”."),
        ]);

    public FormReading Read(ViewState values, FormContext context) => values.Text(Where) is { } where
        ? FormReading.Of(new Introduce(where), Where)
        : FormReading.Wrong(Where, "Say where: a link to the message, or a word such as “mail”.");

    /// <summary>From the brief, to address the right people; it is not for the customer.</summary>
    private static IEnumerable<Block> Contacts(FormContext context) => context.Handover.Note(BriefTopic.Contacts) is { } known
        ? [Kit.Context($"For you, not for the customer: who is who there, from the brief: {known.Words}")]
        : [];
}
