using System.Globalization;

using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Balancing;

/// <summary>Turns the pages of the balance.</summary>
public sealed class BalancePages(Callers callers, BalanceMessages balances, Prompts prompts, ILogger<BalancePages> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (int.TryParse(action.Value, CultureInfo.InvariantCulture, out var page) && await balances.For(caller, page, CancellationToken.None) is { } message)
            Replace(request, message);
        else
            Say(request, BalanceVerb.Refusal);
    }
}
