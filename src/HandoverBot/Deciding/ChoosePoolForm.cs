using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Deciding;

/// <summary>Sends an account to another pool than the recommended one, with the reason written down.</summary>
public sealed class ChoosePoolForm : IHandoverForm
{
    private const string Pool = "Pool";
    private const string Note = "Why this pool";

    public string Id => HandoverButtons.ChoosePool;

    public ModalViewDefinition Render(FormContext context)
    {
        var recommendation = context.Handover.Recommendation;
        if (!Pools(context.Now).Any())
            return Modal.Notice("Choose the pool", Kit.Section($"Nobody works in any pool who could take *{context.Handover.AccountName}* over. An admin can add people to the roster."));
        return Modal.Form(
            context, Id, "Choose the pool", "Decide",
            Kit.Section($"*{context.Handover.AccountName}* · {recommendation.Because}"),
            Kit.Input("Pool", Pool, Kit.Select(Entries.Action, "Choose a pool", [.. Pools(context.Now).Select(pool => Kit.Option(pool.Name, pool.Name))])),
            Kit.Input(
                "Why this pool", Note, Kit.TextInput(Entries.Action, multiline: true), optional: true,
                hint: "Needed where the policy recommends another one; it is kept with the decision."));
    }

    private static IEnumerable<Pool> Pools(HandoverNow now) =>
        now.Policy.Pools.Where(pool => now.Roster.TakersIn(pool, now.Handover.Owner).Any());

    public FormReading Read(ViewState values, FormContext context) => values.Choice(Pool) is { } pool
        ? FormReading.Of(new DecidePool(pool, values.Text(Note)), Note)
        : FormReading.Wrong(Pool, "Choose a pool.");
}
