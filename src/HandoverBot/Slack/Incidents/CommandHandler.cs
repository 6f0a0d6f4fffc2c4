using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Slack.Incidents;

/// <summary>
/// A slash command by somebody in the roster. Strangers are told how to get in, and an unexpected error is answered with
/// its id, before and after <see cref="Run"/>.
/// </summary>
public abstract class CommandHandler(Callers callers, ILogger log) : ISlashCommandHandler
{
    public async Task<SlashCommandResponse?> Handle(SlashCommand command)
    {
        try
        {
            return await callers.Identify(command.TeamId, command.UserId) switch
            {
                CallerResult.Known known => await Run(command, known.Person),
                CallerResult.Stranger stranger => Say(stranger.Refusal),
                _ => throw new InvalidOperationException("Somebody is neither known nor a stranger."),
            };
        }
        catch (Exception error)
        {
            return Say(Incident.Log(log, error, command.Command).Text);
        }
    }

    /// <returns>What only the caller sees; null where nothing is to be said, because a form opens for example.</returns>
    protected abstract Task<SlashCommandResponse?> Run(SlashCommand command, Person caller);

    protected static SlashCommandResponse Say(string text) => Say(new Message { Text = Mrkdwn.Escaped(text).ToString() });

    protected static SlashCommandResponse Say(Message message) => new() { Message = message, ResponseType = ResponseType.Ephemeral };
}
