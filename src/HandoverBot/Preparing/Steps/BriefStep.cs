using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Preparing.Steps;

/// <summary>
/// What no system knows, asked from the owner, above the draft of the brief as the new owner will read it. It is no gate:
/// what is left empty is named as unknown there.
/// </summary>
public sealed class BriefStep : IHandoverForm
{
    public string Id => HandoverButtons.WriteBrief;

    public bool ShowsBrief => true;

    /// <summary>Whether it comes up by itself: at the end of the walk, as long as the owner has told nothing.</summary>
    public static bool IsDue(FormContext context) => Walk.IsFor(context) && Walk.IsBeforeAcceptance(context.Handover) && context.Handover.BriefNotes.IsEmpty;

    public ModalViewDefinition Render(FormContext context) => Modal.Form(
        context, Id, $"Brief: {context.Handover.AccountName}", "Save and continue",
        [
            Kit.Section($"*What should {NewOwner(context)} know that no system does?* It joins the facts below. What you leave empty is named as unknown."),
            .. BriefTopics.All.Select(topic => Kit.Input(
                topic.Ask, Block(topic.Topic),
                Kit.TextInput(Entries.Action, initial: context.Handover.Note(topic.Topic)?.Words, multiline: true),
                optional: true, hint: topic.Hint)),
            Kit.Divider(),
            Kit.Section($"*The draft as it stands*, for {NewOwner(context)}. It follows the facts; you need not come back for them."),
            .. PagedModal.FirstPage(BriefView.Blocks(context.Brief!)),
        ]);

    public FormReading Read(ViewState values, FormContext context)
    {
        BriefEntry[] entries =
        [
            .. from topic in BriefTopics.All
               let words = values.Text(Block(topic.Topic))
               where words is not null
               select new BriefEntry(topic.Topic, words),
        ];
        return entries.Length == 0 ? FormReading.Of() : FormReading.Of(new GiveBriefNotes([.. entries]), Block(entries[0].Topic));
    }

    public string After(ViewState values, FormContext context) => Summary.FormId;

    private static string Block(BriefTopic topic) => $"Brief: {topic}";

    private static string NewOwner(FormContext context) =>
        context.Handover.NewOwner is null ? "the new owner" : context.Now.NameOf(context.Handover.NewOwner);
}
