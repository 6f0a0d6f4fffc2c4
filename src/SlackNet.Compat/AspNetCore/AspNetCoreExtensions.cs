using Microsoft.Extensions.DependencyInjection.Extensions;
using SlackNet.Handling;
using SlackNet.SocketMode;

namespace SlackNet.AspNetCore;

public static class AspNetCoreExtensions
{
    public static IServiceCollection AddSlackNet(
        this IServiceCollection serviceCollection,
        Action<AspNetSlackServiceConfiguration> configure = null)
    {
        if (serviceCollection.Any(service => service.ServiceType == typeof(HandlerRegistry)))
            throw new InvalidOperationException("Slack is added already; configure it in one place.");

        var configuration = new AspNetSlackServiceConfiguration();
        configure?.Invoke(configuration);
        foreach (var handler in configuration.Handlers.HandlerTypes)
            serviceCollection.TryAddScoped(handler);

        return serviceCollection
            .AddSingleton(configuration.Handlers)
            .AddSingleton(services => new SlackParts(services, configuration))
            .AddSingleton<ISlackServiceProvider>(services => services.GetRequiredService<SlackParts>())
            .AddSingleton(services => services.GetRequiredService<SlackParts>().CreateApiClient())
            .AddSingleton<RequestReader>()
            .AddSingleton<RequestRunner>()
            .AddSingleton(CreateSocketModeClient)
            .AddSingleton<ISlackSocketModeClient>(services => services.GetRequiredService<SocketModeClient>())
            .AddSingleton<SocketModeHost>()
            .AddHostedService(services => services.GetRequiredService<SocketModeHost>());
    }

    /// <summary>Receives Slack's requests: at HTTP endpoints, or over a WebSocket where Socket Mode is chosen.</summary>
    public static IApplicationBuilder UseSlackNet(this IApplicationBuilder app, Action<SlackEndpointConfiguration> configure = null)
    {
        var configuration = new SlackEndpointConfiguration();
        configure?.Invoke(configuration);
        if (!configuration.SocketMode)
            return app.UseMiddleware<SlackEndpoints>(configuration);

        app.ApplicationServices.GetRequiredService<SocketModeHost>().Enable(configuration.SocketModeConnectionOptions);
        return app;
    }

    private static SocketModeClient CreateSocketModeClient(IServiceProvider services)
    {
        var parts = services.GetRequiredService<SlackParts>();
        return new SocketModeClient(
            parts.CreateAppLevelTransport(),
            new EnvelopeHandler(
                services.GetRequiredService<RequestReader>(),
                services.GetRequiredService<RequestRunner>(),
                services.GetRequiredService<ILogger<EnvelopeHandler>>()),
            parts.Time,
            services.GetRequiredService<ILogger<SocketModeClient>>());
    }
}
