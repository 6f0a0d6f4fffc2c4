using HandoverBot.Errands;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

namespace HandoverBot.Invoices.Errands;

/// <summary>Does one errand: reads the invoices, records what is new, and shows it to whoever waits.</summary>
public sealed class InvoiceErrandRunner(
    InvoiceWatch watch, FormContexts contexts, IEnumerable<IHandoverForm> forms, PeopleStore people, Prompts prompts)
    : IErrandRunner<InvoiceErrand>
{
    public async Task Run(InvoiceErrand errand, CancellationToken cancellation)
    {
        await watch.LookAt(errand.Handover, asked: errand.Form is not null, cancellation);
        if (errand.Form is not { } open
            || await people.Find(open.Viewer, cancellation) is not { } viewer
            || await contexts.Of(errand.Handover, viewer, cancellation) is not { } context)
            return;
        var form = forms.Single(form => form.Id == open.FormId);
        prompts.UpdateModal(open.ViewId, open.Hash, await contexts.Render(form, context, cancellation));
    }
}
