using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary>Somebody chose an account to ask about.</summary>
public sealed class AccountAsked(Callers callers, AccountQuestions questions, Prompts prompts, ILogger<AccountAsked> log)
    : ClickHandler<StaticSelectAction>(callers, prompts, log)
{
    protected override async Task Run(StaticSelectAction action, BlockActionRequest request, Person caller)
    {
        var (word, account) = AccountChoices.Read(action.SelectedOption.Value);
        if (await questions.Answer(word, account, caller, CancellationToken.None) is { } view)
            Open(request, view);
        else
            Say(request, $"There is no account `{account}` any more.");
    }
}
