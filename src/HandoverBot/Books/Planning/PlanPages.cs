using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Planning;

/// <summary>Turns the pages of a plan, or draws it as it is now.</summary>
public sealed class PlanPages(Callers callers, PeopleStore people, PlanMessages plans, Prompts prompts, ILogger<PlanPages> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        var roster = await people.Roster(CancellationToken.None);
        if (PlanRef.Parse(action.Value) is { } at && roster.Find(at.Owner) is { } owner && BookAccess.MaySee(caller, owner, roster))
            Replace(request, await plans.Of(owner, caller, at.Page ?? 0, CancellationToken.None));
        else
            Say(request, "This plan cannot be shown any more. Type `/mybook plan` again.");
    }
}
