using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

using SlackNet;

namespace HandoverBot.Handovers.Forms;

/// <summary>Reads what forms look at.</summary>
public sealed class FormContexts(HandoverReader reader, CandidateReader candidates)
{
    /// <returns>Null where the handover does not exist.</returns>
    public async Task<FormContext?> Of(HandoverId id, Person viewer, CancellationToken cancellation) =>
        await reader.Find(id, cancellation) is { } now
            ? new FormContext(now, viewer, Candidates: [])
            : null;

    /// <summary>The form as it is now.</summary>
    public async Task<ModalViewDefinition> Render(IHandoverForm form, FormContext context, CancellationToken cancellation) => form.Render(
        form.ShowsCandidates ? context with { Candidates = await candidates.For(context.Now, cancellation) } : context);
}
