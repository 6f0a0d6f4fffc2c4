using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Preparing.Steps;

using SlackNet;

namespace HandoverBot.Preparing;

/// <inheritdoc />
public sealed class HandoverModal(FormContexts contexts) : IHandoverModal
{
    public Task<ModalViewDefinition> For(HandoverNow now, Person viewer, CancellationToken cancellation)
    {
        var context = new FormContext(now, viewer, []);
        var form = Walk.IsFor(context) && Walk.FirstOpen(now.Handover) is { } step ? step : Walk.End(context);
        return contexts.Render(form, context, cancellation);
    }

    public string FirstPosition(Policy policy, Reason? reason = null) => Walk.FirstPosition(reason is null ? policy.Gates : policy.GatesFor(reason));
}
