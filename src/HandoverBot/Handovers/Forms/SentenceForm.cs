using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Handovers.Forms;

/// <summary>A form that asks one question, answered in a sentence or two.</summary>
public abstract class SentenceForm(string id, string title, string submit, string question, string hint) : IHandoverForm
{
    private const string Answer = "Why";

    public string Id => id;

    public ModalViewDefinition Render(FormContext context) => Modal.Form(
        context, id, title, submit,
        [
            Kit.Section($"{HandoverWords.Now(context.Handover, context.Now.Roster)}"),
            Kit.Input(question, Answer, Kit.TextInput(Entries.Action, multiline: true, initial: Draft(context)), hint: hint),
        ]);

    public FormReading Read(ViewState values, FormContext context) =>
        FormReading.Of(CommandFor(values.Text(Answer) ?? Draft(context) ?? ""), Answer);

    protected abstract HandoverCommand CommandFor(string answer);

    /// <summary>What stands in the field to begin with.</summary>
    protected virtual string? Draft(FormContext context) => null;
}
