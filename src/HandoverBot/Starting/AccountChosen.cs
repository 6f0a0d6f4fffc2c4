using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Asking;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>Somebody chose an account from the list.</summary>
public sealed class AccountChosen(Callers callers, AccountOpening opening, Prompts prompts, ILogger<AccountChosen> log)
    : ClickHandler<StaticSelectAction>(callers, prompts, log)
{
    protected override async Task Run(StaticSelectAction action, BlockActionRequest request, Person caller)
    {
        var opened = await opening.Of(AccountId.From(action.SelectedOption.Value), caller, CancellationToken.None);
        if (opened is Opening.View view)
            Open(request, view.Modal);
        else if (opened is Opening.Refused refused)
            Say(request, refused.Sentence);
    }
}
