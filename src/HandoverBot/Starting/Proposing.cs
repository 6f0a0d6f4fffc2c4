using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Errands;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Invoices.Errands;
using HandoverBot.Slack.Text;

using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>Begins a handover from a form; its next step opens in the form's place.</summary>
public sealed class Proposing(HandoverCommandHandler handler, HandoverReader reader, IHandoverModal modal, ErrandQueue errands)
{
    /// <param name="objected">What to answer where the reason is not accepted as it was given.</param>
    public async Task<ViewSubmissionResponse> Propose(
        AccountId account, Propose command, Person caller, Func<Refusal, Task<ViewSubmissionResponse>> objected) =>
        await handler.Propose(account, command, Actor.Of(caller), CancellationToken.None) switch
        {
            Handled.Done done => await Prepare(done.Handover, caller),
            Handled.Refused { Refusal: { Kind: RefusalKind.Invalid } refusal } => await objected(refusal),
            Handled.Refused refused => new UpdateViewResponse { View = Modal.Notice("Not saved", Kit.Section($"{refused.Refusal.Sentence}")) },
            _ => throw new InvalidOperationException("A command is done or refused."),
        };

    private async Task<ViewSubmissionResponse> Prepare(Handover handover, Person caller)
    {
        errands.Ask(new InvoiceErrand(handover.Id));
        return new UpdateViewResponse { View = await modal.For((await reader.Around(handover, CancellationToken.None))!, caller, CancellationToken.None) };
    }
}
