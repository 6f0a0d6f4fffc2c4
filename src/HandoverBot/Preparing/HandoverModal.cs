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
        return Walk.IsFor(context) && Walk.FirstOpen(now.Handover) is { } step ? step.Render(context) : new Summary().Render(context);
    }

    public string FirstPosition(Policy policy, Reason? reason = null) => Walk.FirstPosition(reason is null ? policy.Gates : policy.GatesFor(reason));
}
