using SlackNet.WebApi;

namespace SlackNet;

/// <summary>Slack's Web API.</summary>
public interface ISlackApiClient
{
    IAuthApi Auth { get; }

    IChatApi Chat { get; }

    IConversationsApi Conversations { get; }

    IUsersApi Users { get; }

    IViewsApi Views { get; }

    /// <summary>Answers an interaction or a command through its response URL.</summary>
    Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken);
}
