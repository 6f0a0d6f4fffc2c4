using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Why;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>Somebody chose an account to ask about.</summary>
public sealed class WhyChosen(Callers callers, IWhyModal modal, Prompts prompts, ILogger<WhyChosen> log)
    : ClickHandler<StaticSelectAction>(callers, prompts, log)
{
    protected override async Task Run(StaticSelectAction action, BlockActionRequest request, Person caller)
    {
        var id = AccountId.From(action.SelectedOption.Value);
        if (await modal.For(id, CancellationToken.None) is { } view)
            Open(request, view);
        else
            Say(request, $"There is no account `{id}` any more.");
    }
}
