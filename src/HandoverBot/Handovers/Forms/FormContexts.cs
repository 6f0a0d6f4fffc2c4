using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Handovers.Forms;

/// <summary>Reads what forms look at.</summary>
public sealed class FormContexts(HandoverReader reader, CandidateReader candidates)
{
    /// <returns>Null where the handover does not exist.</returns>
    public async Task<FormContext?> Of(HandoverId id, Person viewer, CancellationToken cancellation) =>
        await reader.Find(id, cancellation) is { } now
            ? new FormContext(now, viewer, await candidates.For(now, cancellation))
            : null;
}
