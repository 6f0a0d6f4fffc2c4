using SlackNet.Json;
using SlackNet.WebApi;

namespace SlackNet.AspNetCore;

/// <summary>The configured parts, each made once when it is first needed.</summary>
internal sealed class SlackParts : ISlackServiceProvider, IDisposable
{
    private readonly AspNetSlackServiceConfiguration configuration;
    private readonly Lazy<IHttp> http;
    private readonly Lazy<ISlackUrlBuilder> urlBuilder;

    public SlackParts(IServiceProvider services, AspNetSlackServiceConfiguration configuration)
    {
        this.configuration = configuration;
        Services = services;
        http = new(() => configuration.HttpProvider?.Invoke(this) ?? new Http(CreateHttpClient(), GetJsonSettings()));
        urlBuilder = new(() => configuration.UrlBuilderProvider?.Invoke(this) ?? Default.UrlBuilder());
    }

    public IServiceProvider Services { get; }

    public TimeProvider Time => Services.GetService<TimeProvider>() ?? TimeProvider.System;

    public IHttp GetHttp() => http.Value;

    public ISlackUrlBuilder GetUrlBuilder() => urlBuilder.Value;

    public SlackJsonSettings GetJsonSettings() => SlackJson.DefaultSettings;

    public ISlackApiClient CreateApiClient() =>
        configuration.ApiClientProvider?.Invoke(this) ?? new SlackApiClient(CreateTransport(configuration.ApiToken));

    /// <summary>Calls with the app-level token, which alone may open a socket.</summary>
    public WebApiTransport CreateAppLevelTransport() => CreateTransport(configuration.AppLevelToken);

    public void Dispose()
    {
        if (http.IsValueCreated)
            (http.Value as IDisposable)?.Dispose();
    }

    private WebApiTransport CreateTransport(string token) =>
        new(GetHttp(), GetUrlBuilder(), GetJsonSettings(), token) { Time = Time };

    // Not from a factory: its log would show response URLs, which let anybody answer in the bot's name.
    private static HttpClient CreateHttpClient() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
}
