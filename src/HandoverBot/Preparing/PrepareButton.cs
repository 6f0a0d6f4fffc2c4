using HandoverBot.Accounts.Reading;
using HandoverBot.Domain.People;
using HandoverBot.Errands;
using HandoverBot.Handovers;
using HandoverBot.Invoices.Errands;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Preparing;

/// <summary>Carries a handover on at its first open gate, as <c>/handover</c> does.</summary>
public sealed class PrepareButton(
    Callers callers, HandoverReader reader, IHandoverModal modal, ErrandQueue errands, Prompts prompts, ILogger<PrepareButton> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (HandoverRef.Parse(action.Value) is { } at && await reader.Find(at.Id, CancellationToken.None) is { } now)
        {
            errands.Ask(new AccountErrand(now.Account.Id));
            errands.Ask(new InvoiceErrand(at.Id));
            Open(request, await modal.For(now, caller, CancellationToken.None));
        }
        else
        {
            Say(request, "This handover no longer exists. Type `/handover` to see your accounts.");
        }
    }
}
