using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HandoverBot.Vitally;

internal static class VitallyRegistration
{
    private const long MostBytes = 32 * 1024 * 1024;

    /// <summary>Shorter than an attempt of the outbox may last.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    /// <summary>What both reading accounts and writing to them need.</summary>
    /// <exception cref="OptionsValidationException">A setting is missing.</exception>
    public static IServiceCollection AddVitally(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new VitallyOptions();
        configuration.GetSection(VitallyOptions.Section).Bind(options);
        if (options.Problems().ToArray() is { Length: > 0 } problems)
            throw new OptionsValidationException(VitallyOptions.Section, typeof(VitallyOptions), problems);
        services
            .AddHttpClient<VitallyApi>(http => (http.Timeout, http.MaxResponseContentBufferSize) = (Limit, MostBytes))
            // Vitally does not send elsewhere; whoever does is not to be told what the bot asks.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RedactLoggedHeaders(["Authorization"]);
        services.TryAddSingleton(Options.Create(options));
        services.TryAddSingleton<VitallyPause>();
        services.TryAddSingleton<VitallyPeople>();
        return services;
    }
}
