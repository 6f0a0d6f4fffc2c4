using HandoverBot.Domain.Gates;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>One step of the owner's walk through the gates; stored when submitted, then the next one opens in its place.</summary>
public abstract class PreparationStep(string id, string title, params Gate[] gates) : IHandoverForm
{
    public string Id => id;

    public string Title => title;

    /// <summary>The gates this step is about.</summary>
    public IReadOnlyList<Gate> Gates => gates;

    public ModalViewDefinition Render(FormContext context) => Modal.Form(
        context, id, $"Hand over {context.Handover.AccountName}", "Save and continue",
        [
            Kit.Context($"{Walk.Position(this, context.Handover)} · *{title}*"),
            .. gates.Select(gate => context.Handover.Standing(gate)).OfType<GateStanding>()
                .Where(standing => standing.At is not null)
                .Select(standing => Kit.Context(GateLines.Of(standing, context.Now))),
            .. Blocks(context),
        ]);

    public abstract FormReading Read(ViewState values, FormContext context);

    public string After(ViewState values, FormContext context) =>
        StaysOpen(values, context) ? id : (Walk.IsFor(context) ? Walk.NextOpen(this, context.Handover)?.Id : null) ?? Walk.End(context).Id;

    public virtual int PageAfter(ViewState values) => 0;

    protected abstract IEnumerable<Block> Blocks(FormContext context);

    /// <summary>True where the person probably has more to enter here.</summary>
    protected virtual bool StaysOpen(ViewState values, FormContext context) => false;
}
