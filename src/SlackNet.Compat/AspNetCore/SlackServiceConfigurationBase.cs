using SlackNet.Handling;

namespace SlackNet;

public abstract class SlackServiceConfigurationBase<TConfig>
    where TConfig : SlackServiceConfigurationBase<TConfig>
{
    private protected SlackServiceConfigurationBase()
    {
    }

    internal string ApiToken { get; private set; }

    internal string AppLevelToken { get; private set; }

    internal HandlerRegistry Handlers { get; } = new();

    internal Func<ISlackServiceProvider, IHttp> HttpProvider { get; private set; }

    internal Func<ISlackServiceProvider, ISlackUrlBuilder> UrlBuilderProvider { get; private set; }

    internal Func<ISlackServiceProvider, ISlackApiClient> ApiClientProvider { get; private set; }

    private protected TConfig This => (TConfig)this;

    /// <summary>The bot token (xoxb-…) with which the Web API is called.</summary>
    public TConfig UseApiToken(string token)
    {
        ApiToken = token;
        return This;
    }

    /// <summary>The app-level token (xapp-…) with which Socket Mode connects.</summary>
    public TConfig UseAppLevelToken(string token)
    {
        AppLevelToken = token;
        return This;
    }

    public TConfig UseHttp(Func<ISlackServiceProvider, IHttp> httpProvider)
    {
        HttpProvider = httpProvider;
        return This;
    }

    public TConfig UseUrlBuilder(Func<ISlackServiceProvider, ISlackUrlBuilder> urlBuilderProvider)
    {
        UrlBuilderProvider = urlBuilderProvider;
        return This;
    }

    public TConfig UseApiClient(Func<ISlackServiceProvider, ISlackApiClient> apiClientProvider)
    {
        ApiClientProvider = apiClientProvider;
        return This;
    }
}
