using HandoverBot.Slack.Guarding;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Outgoing.Sending;
using HandoverBot.Slack.Prompting;
using HandoverBot.Troubles;

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

using SlackNet;
using SlackNet.AspNetCore;
using SlackNet.SocketMode;

namespace HandoverBot.Slack;

public static class SlackRegistration
{
    /// <summary>Adds everything between the features and Slack. The host refuses to start with options that cannot work.</summary>
    /// <param name="handlers">Registers the features' handlers.</param>
    public static IServiceCollection AddSlack(
        this IServiceCollection services, IConfiguration configuration, Action<AspNetSlackServiceConfiguration> handlers)
    {
        var section = configuration.GetSection(SlackOptions.Section);
        var options = section.Get<SlackOptions>() ?? new SlackOptions();
        services.AddOptions<SlackOptions>().Bind(section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>()
            .AddOutgoing()
            .AddSingleton<Prompts>()
            .AddHostedService<PromptSender>()
            .AddScoped<Callers>()
            .AddSlackNet(slack =>
            {
                slack
                    .UseApiToken(options.ApiToken)
                    .UseAppLevelToken(options.AppLevelToken)
                    .UseUrlBuilder((IServiceProvider _) => new ApiUrlBuilder(options.ApiUrl))
                    .UseApiClient((ISlackServiceProvider parts) => Client(parts, options.ApiToken));
                handlers(slack);
            });
    }

    /// <summary>Lets Slack in: through the guard at the HTTP endpoints, or through Socket Mode.</summary>
    public static IApplicationBuilder UseSlack(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<SlackOptions>>().Value;
        // Whatever arrives is handled once, so one connection is enough.
        var oneConnection = new SocketModeConnectionOptions { NumberOfConnections = 1 };
        return app
            .UseSlackGuard()
            .UseSlackNet(slack => slack.UseSigningSecret(options.SigningSecret).UseSocketMode(options.SocketMode, oneConnection));
    }

    /// <summary>Where what is to be sent is put; all that a process needs that does not send by itself.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxSignal>()
        .AddScoped<Outbox>();

    /// <summary>The engine that empties the outbox.</summary>
    internal static IServiceCollection AddOutgoing(this IServiceCollection services) => services
        .AddOutbox()
        .AddSingleton<PacedSlack>()
        .AddSingleton<Channels>()
        .AddSingleton<Posting>()
        .AddScoped<CardSender>()
        .AddScoped<NoteSender>()
        .AddScoped<HomeSender>()
        .AddScoped<Courier>()
        .AddSingleton<Dispatcher>()
        .AddScoped<ITroubles, UndeliveredMessages>()
        .AddHostedService<OutboxWorker>();

    /// <summary>Slack's request to wait is for whoever calls to obey: nothing may hold up a whole conversation unseen.</summary>
    private static SlackApiClient Client(ISlackServiceProvider parts, string token) =>
        new(parts.GetHttp(), parts.GetUrlBuilder(), parts.GetJsonSettings(), token) { DisableRetryOnRateLimit = true };
}
