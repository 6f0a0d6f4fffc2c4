using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Errands;
using HandoverBot.Invoices.Errands;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Text;

using SlackNet.Interaction;

namespace HandoverBot.Handovers.Forms;

/// <summary>Submissions of forms: stored before Slack gets its answer.</summary>
public sealed class FormSubmissions(
    Callers callers, FormContexts contexts, HandoverCommandHandler handler, IEnumerable<IHandoverForm> forms, ErrandQueue errands, ILogger<FormSubmissions> log)
    : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        if (HandoverRef.Parse(submission.View.PrivateMetadata) is not { } at
            || await contexts.Of(at.Id, caller, CancellationToken.None) is not { } context)
            return Notice("This handover no longer exists. Type `/handover` to see your accounts.");

        var form = Form(submission.View.CallbackId);
        var values = submission.View.State;
        var reading = form.Read(values, context);
        if (reading.ChecksInvoices)
            errands.Ask(new InvoiceErrand(at.Id, new OpenForm(form.Id, submission.View.Id, submission.View.Hash, caller.Id)));
        if (!reading.Errors.IsEmpty)
            return new ViewErrorsResponse { Errors = reading.Errors.ToDictionary() };
        var refused = await Send(at, reading, caller);
        if (refused is not null)
            return refused;

        var stored = await contexts.Of(at.Id, caller, CancellationToken.None) ?? context;
        if (form.After(values, stored) is not { } next)
            return ViewSubmissionResponse.Null;
        var page = next == form.Id ? form.PageAfter(values) : 0;
        return new UpdateViewResponse { View = await contexts.Render(Form(next), stored with { Page = page }, CancellationToken.None) };
    }

    /// <returns>What to answer where it was refused; null where everything is stored.</returns>
    private async Task<ViewSubmissionResponse?> Send(HandoverRef at, FormReading reading, Person person)
    {
        if (reading.Commands.IsEmpty)
            return null;
        var commands = reading.Commands.Select(entry => entry.Command with { SeenVersion = at.Version }).ToList();
        if (await handler.Handle(at.Id, commands, Actor.Of(person), CancellationToken.None) is not Handled.Refused refused)
            return null;
        return refused.Refusal.Kind == RefusalKind.Invalid
            ? new ViewErrorsResponse
            {
                Errors = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [reading.Commands[refused.Command].BlockId] = refused.Refusal.Sentence,
                },
            }
            : Notice(refused.Refusal.Sentence);
    }

    private IHandoverForm Form(string id) => forms.Single(form => form.Id == id);

    private static UpdateViewResponse Notice(string sentence) =>
        new() { View = Modal.Notice("Not saved", Kit.Section($"{sentence}")) };
}
