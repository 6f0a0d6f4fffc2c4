using System.Globalization;

using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Planning;

/// <summary>Turns the pages of a team's plans; everybody sees their own team's.</summary>
public sealed class TeamPages(Callers callers, TeamPlans teams, Prompts prompts, ILogger<TeamPages> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        _ = int.TryParse(action.Value, CultureInfo.InvariantCulture, out var page);
        Replace(request, await teams.Of(caller, page, CancellationToken.None));
    }
}
