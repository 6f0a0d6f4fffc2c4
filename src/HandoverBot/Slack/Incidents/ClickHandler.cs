using HandoverBot.Domain.People;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Slack.Incidents;

/// <summary>
/// A click or choice of somebody in the roster. Strangers are told how to get in, and of an unexpected error its id,
/// through the response URL where the click has one.
/// </summary>
public abstract class ClickHandler<TAction>(Callers callers, Prompts prompts, ILogger log) : IBlockActionHandler<TAction>
    where TAction : BlockAction
{
    public async Task Handle(TAction action, BlockActionRequest request)
    {
        try
        {
            var caller = await callers.Identify(request.Team?.Id, request.User.Id);
            if (caller is CallerResult.Known known)
                await Run(action, request, known.Person);
            else if (caller is CallerResult.Stranger stranger)
                Say(request, stranger.Refusal);
        }
        catch (Exception error)
        {
            Say(request, Incident.Log(log, error, action.ActionId).Text);
        }
    }

    protected abstract Task Run(TAction action, BlockActionRequest request, Person caller);

    /// <summary>Says something that only the person who clicked sees; a click on Home or in a form has no place for it.</summary>
    protected void Say(BlockActionRequest request, string text)
    {
        if (!string.IsNullOrEmpty(request.ResponseUrl))
            prompts.Answer(request.ResponseUrl, new Message { Text = text });
    }
}
