using SlackNet.Json;
using SlackNet.WebApi;

namespace SlackNet;

public class SlackApiClient : ISlackApiClient
{
    private readonly WebApiTransport transport;

    public SlackApiClient(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings jsonSettings, string token)
        : this(new WebApiTransport(http, urlBuilder, jsonSettings ?? SlackJson.DefaultSettings, token))
    {
    }

    internal SlackApiClient(WebApiTransport transport)
    {
        this.transport = transport;
        Auth = new AuthApi(transport);
        Chat = new ChatApi(transport);
        Conversations = new ConversationsApi(transport);
        Users = new UsersApi(transport);
        Views = new ViewsApi(transport);
    }

    /// <summary>
    /// When set, a call that comes too soon throws <see cref="SlackRateLimitException"/> at once;
    /// otherwise it waits as long as Slack asks and is repeated.
    /// </summary>
    public bool DisableRetryOnRateLimit
    {
        get => !transport.WaitsOnRateLimit;
        set => transport.WaitsOnRateLimit = !value;
    }

    public IAuthApi Auth { get; }

    public IChatApi Chat { get; }

    public IConversationsApi Conversations { get; }

    public IUsersApi Users { get; }

    public IViewsApi Views { get; }

    public Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken) =>
        transport.Respond(responseUrl, message, cancellationToken);
}
