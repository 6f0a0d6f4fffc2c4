using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Histories;
using HandoverBot.Handovers.Why;

using SlackNet;

namespace HandoverBot.Handovers.Forms;

/// <summary>Reads what forms look at.</summary>
public sealed class FormContexts(
    HandoverReader reader, CandidateReader candidates, WhyReader why, BriefReader briefs, HistoryReader histories)
{
    /// <returns>Null where the handover does not exist.</returns>
    public async Task<FormContext?> Of(HandoverId id, Person viewer, CancellationToken cancellation) =>
        await reader.Find(id, cancellation) is { } now
            ? new FormContext(now, viewer, Candidates: [])
            : null;

    /// <summary>The form as it is now.</summary>
    public async Task<ModalViewDefinition> Render(IHandoverForm form, FormContext context, CancellationToken cancellation) => form.Render(context with
    {
        Candidates = form.ShowsCandidates ? await candidates.For(context.Now, cancellation) : context.Candidates,
        Why = form.ShowsWhy ? await why.Of(context.Handover.Id, cancellation) : null,
        Brief = form.ShowsBrief ? await briefs.Of(context.Now, cancellation) : null,
        History = form.ShowsHistory ? await histories.Of(context.Handover.Account, cancellation) : null,
    });
}
