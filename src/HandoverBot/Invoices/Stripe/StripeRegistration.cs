using Microsoft.Extensions.Options;

namespace HandoverBot.Invoices.Stripe;

internal static class StripeRegistration
{
    private const long MostBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <exception cref="OptionsValidationException">A setting is missing.</exception>
    public static IServiceCollection AddStripe(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new StripeOptions();
        configuration.GetSection(StripeOptions.Section).Bind(options);
        if (options.Problems().ToArray() is { Length: > 0 } problems)
            throw new OptionsValidationException(StripeOptions.Section, typeof(StripeOptions), problems);
        services
            .AddHttpClient<StripeApi>(http => (http.Timeout, http.MaxResponseContentBufferSize) = (Limit, MostBytes))
            // Stripe does not send elsewhere; whoever does is not to be told what the bot asks.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RedactLoggedHeaders(["Authorization"]);
        return services.AddSingleton(Options.Create(options)).AddSingleton<StripePause>();
    }
}
