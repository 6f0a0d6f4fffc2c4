using HandoverBot.Domain.People;
using HandoverBot.Slack.Prompting;
using HandoverBot.Slack.Text;

using SlackNet;
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

    /// <summary>Says something that only the person who clicked sees: below the message, or, on Home, in a modal.</summary>
    /// <param name="button">What to press next; a modal has no room for one.</param>
    protected void Say(BlockActionRequest request, string text, Button? button = null)
    {
        if (string.IsNullOrEmpty(request.ResponseUrl))
            Open(request, Kit.Modal("Not done", callbackId: null, [Kit.Section(Mrkdwn.Escaped(text))]));
        else
            prompts.Answer(request.ResponseUrl, Told(Mrkdwn.Escaped(text), button));
    }

    protected void Open(BlockActionRequest request, ModalViewDefinition form)
    {
        if (!prompts.OpenModal(request.TriggerId, request.ResponseUrl, form) && !string.IsNullOrEmpty(request.ResponseUrl))
            prompts.Answer(request.ResponseUrl, new Message { Text = PromptFailure.Busy });
    }

    private static Message Told(Mrkdwn text, Button? button) => new()
    {
        Text = text.ToString(),
        Blocks = button is null ? [] : [Kit.Section(text), Kit.Actions(button)],
    };

    /// <summary>Puts another message in the place of the one that was clicked in.</summary>
    protected void Replace(BlockActionRequest request, Message message) =>
        prompts.Answer(request.ResponseUrl, message, replaceOriginal: true);
}
