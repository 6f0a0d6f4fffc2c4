using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Preparing.Steps;

using SlackNet;

namespace HandoverBot.Preparing;

/// <inheritdoc />
public sealed class HandoverModal : IHandoverModal
{
    public ModalViewDefinition For(HandoverNow now, Person viewer)
    {
        var context = new FormContext(now, viewer, []);
        var mayPrepare = Lifecycle.Offers<ConfirmPlan>(now.Handover, now.PartiesOf(viewer));
        return mayPrepare && Walk.FirstOpen(now.Handover) is { } step ? step.Render(context) : new Summary().Render(context);
    }

    public string FirstPosition(Policy policy) => Walk.FirstPosition(policy);
}
