using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Planning;

/// <summary>What the owner presses in their plan and what acts at once; the plan is then drawn again in place.</summary>
public sealed class PlanActs(Callers callers, PlanningCommandHandler handler, PlanMessages plans, Prompts prompts, ILogger<PlanActs> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    private static readonly Dictionary<string, Func<PlanRef, PlanningCommand>> Commands = new(StringComparer.Ordinal)
    {
        [PlanIds.Reconsider] = at => new Reconsider(at.QuarterStart, at.Account!.Value),
        [PlanIds.Finish] = at => new FinishPlan(at.QuarterStart),
        [PlanIds.Reopen] = at => new ReopenPlan(at.QuarterStart),
    };

    public static IEnumerable<string> ActionIds => Commands.Keys;

    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (PlanRef.Parse(action.Value) is not { } at || (action.ActionId == PlanIds.Reconsider && at.Account is null))
            Say(request, "This button does not fit any more. Type `/mybook plan` again.");
        else if (await handler.Handle(at.Owner, Commands[action.ActionId](at), caller, CancellationToken.None) is PlanningOutcome.Refused refused)
            Say(request, refused.Refusal.Sentence);
        else
            Replace(request, await plans.Of(caller, caller, at.Page ?? 0, CancellationToken.None));
    }
}
