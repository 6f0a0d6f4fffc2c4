using HandoverBot.Errands;
using HandoverBot.Hosting;
using HandoverBot.Invoices.Errands;
using HandoverBot.Invoices.Stripe;
using HandoverBot.Troubles;

using Microsoft.Extensions.Options;

namespace HandoverBot.Invoices;

public static class InvoicesRegistration
{
    public const string StripeSource = "Stripe";

    /// <exception cref="OptionsValidationException"><c>Invoices:Source</c> names no source, or one that lacks a setting.</exception>
    public static IServiceCollection AddInvoices(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Invoices:Source"] switch
        {
            null or "" or "Manual" => services.AddScoped<IInvoiceSource, ManualInvoices>(),
            "Csv" => services.AddScoped<IInvoiceSource, ImportedInvoices>(),
            StripeSource => services.AddStripe(configuration).AddScoped<IInvoiceSource, StripeInvoices>(),
            var other => throw new OptionsValidationException(
                "Invoices", typeof(IInvoiceSource), [$"Invoices:Source is '{other}'. Set it to Manual (the default), Csv or Stripe."]),
        };

    /// <summary>What looks at the invoices again while the bot runs.</summary>
    public static IServiceCollection AddInvoiceWatch(this IServiceCollection services) => services
        .AddScoped<InvoiceWatch>()
        .AddScoped<IErrandRunner<InvoiceErrand>, InvoiceErrandRunner>()
        .AddScoped<ITroubles, UnreadInvoices>()
        .AddRecurringJob<InvoiceJob>(TimeSpan.FromMinutes(15));
}
